import { n as __exportAll, r as __require, t as __commonJSMin } from "./worker-rolldown-runtime.js";
import { a as readHead, i as isField, o as faultOf, s as UsageError, t as makeTimedConnector } from "./worker-timed-connector.js";
import { a as sharedClockOffsetMs, i as refineTimers, n as makeTickerMemory, o as assert, s as must, t as makeTicker } from "./worker-ticker.js";
import { Worker, parentPort, workerData } from "node:worker_threads";
import { deflateSync, inflateSync } from "node:zlib";
import { PerformanceObserver, monitorEventLoopDelay } from "node:perf_hooks";

// src/base/units.ts
const microsFromMillis = (value) => value * 1e3;

// src/base/random.ts
const STEP = 2654435769;
/**
* SplitMix (Steele, Lea and Flood, OOPSLA 2014) with 32 bits of state: a Weyl sequence through an
* avalanching hash. A number takes two draws, so it repeats after 2³¹ (2 × 10⁹) numbers: more
* than the arrivals that the caps let a plan have. Two draws make 53 bits, so the draws' never
* repeating within the period leaves no trace: so many bits hardly repeat by chance either.
* A Weyl sequence is a counter, so the first `skipped` uniform or exponential numbers can be left
* out without making them.
*/
function makeRandom(seed, skipped = 0) {
	let state = seed + Math.imul(STEP, 2 * skipped) >>> 0;
	const next = () => {
		state = state + STEP >>> 0;
		let z = state;
		z = Math.imul(z ^ z >>> 16, 569420461);
		z = Math.imul(z ^ z >>> 15, 1935289751);
		return (z ^ z >>> 15) >>> 0;
	};
	const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992;
	return {
		uniform,
		normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
		exponential: () => -Math.log(1 - uniform())
	};
}

// src/base/text.ts
/**
* Untrusted text. Whatever came from an endpoint, a file or a pull request passes through here
* before it is shown anywhere.
*/
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;
/** One line of printable text of at most `maxChars` characters. */
function oneLine(text, maxChars = 300) {
	const flat = text.replace(INVISIBLE, " ").replace(/ {2,}/g, " ").trim();
	return flat.length <= maxChars ? flat : `${flat.slice(0, maxChars - 1)}…`;
}

// src/base/vocabulary.ts
/** Times that a request has once, so that a bound on them can be held against each request. */
const REQUEST_TIMES = [
	"latency",
	"service",
	"connect",
	"ttft",
	"ttft-service",
	"ttfo",
	"tpot",
	"stall"
];

// src/measurement/sample.ts
const NO_TOKENS = {
	input: 0,
	cachedInput: 0,
	cacheWrite: 0,
	output: 0,
	reasoning: 0
};
function addTokens(a, b) {
	const forHour = (a.cacheWrite1h ?? 0) + (b.cacheWrite1h ?? 0);
	return {
		input: a.input + b.input,
		cachedInput: a.cachedInput + b.cachedInput,
		cacheWrite: a.cacheWrite + b.cacheWrite,
		output: a.output + b.output,
		reasoning: a.reasoning + b.reasoning,
		...forHour === 0 ? {} : { cacheWrite1h: forHour }
	};
}
/** Output tokens that could be seen coming; null without usage. */
function generatedTokens({ usage, reasoningVisible }) {
	return usage === null ? null : usage.output - (reasoningVisible ? 0 : usage.reasoning);
}
/**
* Time per output token: (t_last − t_first) / (n_out − 1). Null where it means nothing: fewer than
* two generated tokens, no usage, or everything in one event or one read from the socket.
*/
function timePerOutputTokenUs(sample) {
	const { firstPayloadMs, lastPayloadMs } = sample;
	const generated = generatedTokens(sample);
	if (firstPayloadMs === null || lastPayloadMs === null || generated === null) return null;
	if (generated - 1 < 1 || sample.payloadEvents < 2 || lastPayloadMs <= firstPayloadMs) return null;
	return microsFromMillis(lastPayloadMs - firstPayloadMs) / (generated - 1);
}

// src/measurement/buckets.ts
/**
* Buckets of HdrHistogram from 1 µs to 1 h at 3 significant digits: 1 µs wide up to 2047 µs, then
* twice as wide at every power of two, 1024 of them to each. At most 0.1% of a value.
*/
const HIGHEST_US = 36e8;
const SUB_BUCKET_HALF_COUNT = 1024;
const SUB_BUCKET_HALF_MAGNITUDE = 10;
/** Position of the bucket of a whole value within range, the inverse of `lowestAt`. */
function positionOf(valueUs) {
	const exponent = Math.max(0, 31 - Math.clz32(valueUs) - SUB_BUCKET_HALF_MAGNITUDE);
	return exponent * SUB_BUCKET_HALF_COUNT + (valueUs >>> exponent);
}
const LAST_POSITION = positionOf(HIGHEST_US);

// node_modules/hdr-histogram-js/dist/ByteBuffer.js
var require_ByteBuffer = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const { pow, floor } = Math;
	const TWO_POW_32 = pow(2, 32);
	/**
	* Mimic Java's ByteBufffer with big endian order
	*/
	var ByteBuffer = class ByteBuffer {
		static allocate(size = 16) {
			return new ByteBuffer(new Uint8Array(size));
		}
		constructor(data) {
			this.position = 0;
			this.data = data;
			this.int32ArrayForConvert = /* @__PURE__ */ new Uint32Array(1);
			this.int8ArrayForConvert = new Uint8Array(this.int32ArrayForConvert.buffer);
		}
		put(value) {
			if (this.position === this.data.length) {
				const oldArray = this.data;
				this.data = new Uint8Array(this.data.length * 2);
				this.data.set(oldArray);
			}
			this.data[this.position] = value;
			this.position++;
		}
		putInt32(value) {
			if (this.data.length - this.position < 4) {
				const oldArray = this.data;
				this.data = new Uint8Array(this.data.length * 2 + 4);
				this.data.set(oldArray);
			}
			this.int32ArrayForConvert[0] = value;
			this.data.set(this.int8ArrayForConvert.reverse(), this.position);
			this.position += 4;
		}
		putInt64(value) {
			this.putInt32(floor(value / TWO_POW_32));
			this.putInt32(value);
		}
		putArray(array) {
			if (this.data.length - this.position < array.byteLength) {
				const oldArray = this.data;
				this.data = new Uint8Array(this.position + array.byteLength);
				this.data.set(oldArray);
			}
			this.data.set(array, this.position);
			this.position += array.byteLength;
		}
		get() {
			const value = this.data[this.position];
			this.position++;
			return value;
		}
		getInt32() {
			this.int8ArrayForConvert.set(this.data.slice(this.position, this.position + 4).reverse());
			const value = this.int32ArrayForConvert[0];
			this.position += 4;
			return value;
		}
		getInt64() {
			const high = this.getInt32();
			const low = this.getInt32();
			return high * TWO_POW_32 + low;
		}
		resetPosition() {
			this.position = 0;
		}
	};
	exports.default = ByteBuffer;
}));

// node_modules/hdr-histogram-js/dist/HistogramIterationValue.js
var require_HistogramIterationValue = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	/**
	* Represents a value point iterated through in a Histogram, with associated stats.
	* <ul>
	* <li><b><code>valueIteratedTo</code></b> :<br> The actual value level that was iterated to by the iterator</li>
	* <li><b><code>prevValueIteratedTo</code></b> :<br> The actual value level that was iterated from by the iterator</li>
	* <li><b><code>countAtValueIteratedTo</code></b> :<br> The count of recorded values in the histogram that
	* exactly match this [lowestEquivalentValue(valueIteratedTo)...highestEquivalentValue(valueIteratedTo)] value
	* range.</li>
	* <li><b><code>countAddedInThisIterationStep</code></b> :<br> The count of recorded values in the histogram that
	* were added to the totalCountToThisValue (below) as a result on this iteration step. Since multiple iteration
	* steps may occur with overlapping equivalent value ranges, the count may be lower than the count found at
	* the value (e.g. multiple linear steps or percentile levels can occur within a single equivalent value range)</li>
	* <li><b><code>totalCountToThisValue</code></b> :<br> The total count of all recorded values in the histogram at
	* values equal or smaller than valueIteratedTo.</li>
	* <li><b><code>totalValueToThisValue</code></b> :<br> The sum of all recorded values in the histogram at values
	* equal or smaller than valueIteratedTo.</li>
	* <li><b><code>percentile</code></b> :<br> The percentile of recorded values in the histogram at values equal
	* or smaller than valueIteratedTo.</li>
	* <li><b><code>percentileLevelIteratedTo</code></b> :<br> The percentile level that the iterator returning this
	* HistogramIterationValue had iterated to. Generally, percentileLevelIteratedTo will be equal to or smaller than
	* percentile, but the same value point can contain multiple iteration levels for some iterators. E.g. a
	* PercentileIterator can stop multiple times in the exact same value point (if the count at that value covers a
	* range of multiple percentiles in the requested percentile iteration points).</li>
	* </ul>
	*/
	var HistogramIterationValue = class {
		constructor() {
			this.reset();
		}
		reset() {
			this.valueIteratedTo = 0;
			this.valueIteratedFrom = 0;
			this.countAtValueIteratedTo = 0;
			this.countAddedInThisIterationStep = 0;
			this.totalCountToThisValue = 0;
			this.totalValueToThisValue = 0;
			this.percentile = 0;
			this.percentileLevelIteratedTo = 0;
		}
	};
	exports.default = HistogramIterationValue;
}));

// node_modules/hdr-histogram-js/dist/JsHistogramIterator.js
var require_JsHistogramIterator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const HistogramIterationValue_1 = require_HistogramIterationValue();
	/**
	* Used for iterating through histogram values.
	*/
	var JsHistogramIterator = class {
		constructor() {
			this.currentIterationValue = new HistogramIterationValue_1.default();
		}
		resetIterator(histogram) {
			this.histogram = histogram;
			this.savedHistogramTotalRawCount = histogram.totalCount;
			this.arrayTotalCount = histogram.totalCount;
			this.currentIndex = 0;
			this.currentValueAtIndex = 0;
			this.nextValueAtIndex = Math.pow(2, histogram.unitMagnitude);
			this.prevValueIteratedTo = 0;
			this.totalCountToPrevIndex = 0;
			this.totalCountToCurrentIndex = 0;
			this.totalValueToCurrentIndex = 0;
			this.countAtThisValue = 0;
			this.freshSubBucket = true;
			this.currentIterationValue.reset();
		}
		/**
		* Returns true if the iteration has more elements. (In other words, returns true if next would return an
		* element rather than throwing an exception.)
		*
		* @return true if the iterator has more elements.
		*/
		hasNext() {
			if (this.histogram.totalCount !== this.savedHistogramTotalRawCount) throw "Concurrent Modification Exception";
			return this.totalCountToCurrentIndex < this.arrayTotalCount;
		}
		/**
		* Returns the next element in the iteration.
		*
		* @return the {@link HistogramIterationValue} associated with the next element in the iteration.
		*/
		next() {
			while (!this.exhaustedSubBuckets()) {
				this.countAtThisValue = this.histogram.getCountAtIndex(this.currentIndex);
				if (this.freshSubBucket) {
					this.totalCountToCurrentIndex += this.countAtThisValue;
					this.totalValueToCurrentIndex += this.countAtThisValue * this.histogram.highestEquivalentValue(this.currentValueAtIndex);
					this.freshSubBucket = false;
				}
				if (this.reachedIterationLevel()) {
					const valueIteratedTo = this.getValueIteratedTo();
					Object.assign(this.currentIterationValue, {
						valueIteratedTo,
						valueIteratedFrom: this.prevValueIteratedTo,
						countAtValueIteratedTo: this.countAtThisValue,
						countAddedInThisIterationStep: this.totalCountToCurrentIndex - this.totalCountToPrevIndex,
						totalCountToThisValue: this.totalCountToCurrentIndex,
						totalValueToThisValue: this.totalValueToCurrentIndex,
						percentile: 100 * this.totalCountToCurrentIndex / this.arrayTotalCount,
						percentileLevelIteratedTo: this.getPercentileIteratedTo()
					});
					this.prevValueIteratedTo = valueIteratedTo;
					this.totalCountToPrevIndex = this.totalCountToCurrentIndex;
					this.incrementIterationLevel();
					if (this.histogram.totalCount !== this.savedHistogramTotalRawCount) throw new Error("Concurrent Modification Exception");
					return this.currentIterationValue;
				}
				this.incrementSubBucket();
			}
			throw new Error("Index Out Of Bounds Exception");
		}
		getPercentileIteratedTo() {
			return 100 * this.totalCountToCurrentIndex / this.arrayTotalCount;
		}
		getPercentileIteratedFrom() {
			return 100 * this.totalCountToPrevIndex / this.arrayTotalCount;
		}
		getValueIteratedTo() {
			return this.histogram.highestEquivalentValue(this.currentValueAtIndex);
		}
		exhaustedSubBuckets() {
			return this.currentIndex >= this.histogram.countsArrayLength;
		}
		incrementSubBucket() {
			this.freshSubBucket = true;
			this.currentIndex++;
			this.currentValueAtIndex = this.histogram.valueFromIndex(this.currentIndex);
			this.nextValueAtIndex = this.histogram.valueFromIndex(this.currentIndex + 1);
		}
	};
	exports.default = JsHistogramIterator;
}));

// node_modules/hdr-histogram-js/dist/RecordedValuesIterator.js
var require_RecordedValuesIterator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const JsHistogramIterator_1 = require_JsHistogramIterator();
	/**
	* Used for iterating through all recorded histogram values using the finest granularity steps supported by the
	* underlying representation. The iteration steps through all non-zero recorded value counts, and terminates when
	* all recorded histogram values are exhausted.
	*/
	var RecordedValuesIterator = class extends JsHistogramIterator_1.default {
		/**
		* @param histogram The histogram this iterator will operate on
		*/
		constructor(histogram) {
			super();
			this.doReset(histogram);
		}
		/**
		* Reset iterator for re-use in a fresh iteration over the same histogram data set.
		*/
		reset() {
			this.doReset(this.histogram);
		}
		doReset(histogram) {
			super.resetIterator(histogram);
			this.visitedIndex = -1;
		}
		incrementIterationLevel() {
			this.visitedIndex = this.currentIndex;
		}
		reachedIterationLevel() {
			return this.histogram.getCountAtIndex(this.currentIndex) != 0 && this.visitedIndex !== this.currentIndex;
		}
	};
	exports.default = RecordedValuesIterator;
}));

// node_modules/hdr-histogram-js/dist/PercentileIterator.js
var require_PercentileIterator = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const JsHistogramIterator_1 = require_JsHistogramIterator();
	const { pow, floor, log2 } = Math;
	/**
	* Used for iterating through histogram values according to percentile levels. The iteration is
	* performed in steps that start at 0% and reduce their distance to 100% according to the
	* <i>percentileTicksPerHalfDistance</i> parameter, ultimately reaching 100% when all recorded histogram
	* values are exhausted.
	*/
	var PercentileIterator = class extends JsHistogramIterator_1.default {
		/**
		* @param histogram The histogram this iterator will operate on
		* @param percentileTicksPerHalfDistance The number of equal-sized iteration steps per half-distance to 100%.
		*/
		constructor(histogram, percentileTicksPerHalfDistance) {
			super();
			this.percentileTicksPerHalfDistance = 0;
			this.percentileLevelToIterateTo = 0;
			this.percentileLevelToIterateFrom = 0;
			this.reachedLastRecordedValue = false;
			this.doReset(histogram, percentileTicksPerHalfDistance);
		}
		/**
		* Reset iterator for re-use in a fresh iteration over the same histogram data set.
		*
		* @param percentileTicksPerHalfDistance The number of iteration steps per half-distance to 100%.
		*/
		reset(percentileTicksPerHalfDistance) {
			this.doReset(this.histogram, percentileTicksPerHalfDistance);
		}
		doReset(histogram, percentileTicksPerHalfDistance) {
			super.resetIterator(histogram);
			this.percentileTicksPerHalfDistance = percentileTicksPerHalfDistance;
			this.percentileLevelToIterateTo = 0;
			this.percentileLevelToIterateFrom = 0;
			this.reachedLastRecordedValue = false;
		}
		hasNext() {
			if (super.hasNext()) return true;
			if (!this.reachedLastRecordedValue && this.arrayTotalCount > 0) {
				this.percentileLevelToIterateTo = 100;
				this.reachedLastRecordedValue = true;
				return true;
			}
			return false;
		}
		incrementIterationLevel() {
			this.percentileLevelToIterateFrom = this.percentileLevelToIterateTo;
			const percentileReportingTicks = this.percentileTicksPerHalfDistance * pow(2, floor(log2(100 / (100 - this.percentileLevelToIterateTo))) + 1);
			this.percentileLevelToIterateTo += 100 / percentileReportingTicks;
		}
		reachedIterationLevel() {
			if (this.countAtThisValue === 0) return false;
			return 100 * this.totalCountToCurrentIndex / this.arrayTotalCount >= this.percentileLevelToIterateTo;
		}
		getPercentileIteratedTo() {
			return this.percentileLevelToIterateTo;
		}
		getPercentileIteratedFrom() {
			return this.percentileLevelToIterateFrom;
		}
	};
	exports.default = PercentileIterator;
}));

// node_modules/hdr-histogram-js/dist/formatters.js
var require_formatters = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.floatFormatter = exports.keepSignificantDigits = exports.integerFormatter = void 0;
	const leftPadding = (size) => {
		return (input) => {
			if (input.length < size) return " ".repeat(size - input.length) + input;
			return input;
		};
	};
	const integerFormatter = (size) => {
		const padding = leftPadding(size);
		return (integer) => padding("" + integer);
	};
	exports.integerFormatter = integerFormatter;
	const { floor, log10, pow } = Math;
	const numberOfDigits = (n) => floor(log10(n) + 1);
	const keepSignificantDigits = (digits) => (value) => {
		const valueDigits = numberOfDigits(value);
		if (valueDigits > digits) {
			const extraDigits = valueDigits - digits;
			return value - value % pow(10, extraDigits);
		}
		return value;
	};
	exports.keepSignificantDigits = keepSignificantDigits;
	const floatFormatter = (size, fractionDigits) => {
		const numberFormatter = new Intl.NumberFormat("en-US", {
			maximumFractionDigits: fractionDigits,
			minimumFractionDigits: fractionDigits,
			useGrouping: false
		});
		const padding = leftPadding(size);
		return (float) => padding(numberFormatter.format(float));
	};
	exports.floatFormatter = floatFormatter;
}));

// node_modules/hdr-histogram-js/dist/ulp.js
var require_ulp = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const ulp = (x) => Math.pow(2, Math.floor(Math.log2(x)) - 52);
	exports.default = ulp;
}));

// node_modules/hdr-histogram-js/dist/Histogram.js
var require_Histogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.toSummary = exports.NO_TAG = void 0;
	const formatters_1 = require_formatters();
	exports.NO_TAG = "NO TAG";
	const toSummary = (histogram) => {
		const { totalCount, maxValue, numberOfSignificantValueDigits } = histogram;
		const round = (0, formatters_1.keepSignificantDigits)(numberOfSignificantValueDigits);
		return {
			p50: round(histogram.getValueAtPercentile(50)),
			p75: round(histogram.getValueAtPercentile(75)),
			p90: round(histogram.getValueAtPercentile(90)),
			p97_5: round(histogram.getValueAtPercentile(97.5)),
			p99: round(histogram.getValueAtPercentile(99)),
			p99_9: round(histogram.getValueAtPercentile(99.9)),
			p99_99: round(histogram.getValueAtPercentile(99.99)),
			p99_999: round(histogram.getValueAtPercentile(99.999)),
			max: maxValue,
			totalCount
		};
	};
	exports.toSummary = toSummary;
}));

// node_modules/hdr-histogram-js/dist/JsHistogram.js
var require_JsHistogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.default = exports.JsHistogram = void 0;
	const RecordedValuesIterator_1 = require_RecordedValuesIterator();
	const PercentileIterator_1 = require_PercentileIterator();
	const formatters_1 = require_formatters();
	const ulp_1 = require_ulp();
	const Histogram_1 = require_Histogram();
	const { pow, floor, ceil, log2, max, min } = Math;
	var JsHistogram = class JsHistogram {
		incrementTotalCount() {
			this._totalCount++;
		}
		addToTotalCount(value) {
			this._totalCount += value;
		}
		setTotalCount(value) {
			this._totalCount = value;
		}
		/**
		* Get the total count of all recorded values in the histogram
		* @return the total count of all recorded values in the histogram
		*/
		get totalCount() {
			return this._totalCount;
		}
		updatedMaxValue(value) {
			const internalValue = value + this.unitMagnitudeMask;
			this.maxValue = internalValue;
		}
		updateMinNonZeroValue(value) {
			if (value <= this.unitMagnitudeMask) return;
			const internalValue = floor(value / this.lowestDiscernibleValueRounded) * this.lowestDiscernibleValueRounded;
			this.minNonZeroValue = internalValue;
		}
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			this.autoResize = false;
			this.startTimeStampMsec = Number.MAX_SAFE_INTEGER;
			this.endTimeStampMsec = 0;
			this.tag = Histogram_1.NO_TAG;
			this.maxValue = 0;
			this.minNonZeroValue = Number.MAX_SAFE_INTEGER;
			this.identity = 0;
			this.highestTrackableValue = 0;
			this.lowestDiscernibleValue = 0;
			this.numberOfSignificantValueDigits = 0;
			this.bucketCount = 0;
			this.subBucketCount = 0;
			this.countsArrayLength = 0;
			this.wordSizeInBytes = 0;
			if (lowestDiscernibleValue < 1) throw new Error("lowestDiscernibleValue must be >= 1");
			if (highestTrackableValue < 2 * lowestDiscernibleValue) throw new Error(`highestTrackableValue must be >= 2 * lowestDiscernibleValue ( 2 * ${lowestDiscernibleValue} )`);
			if (numberOfSignificantValueDigits < 0 || numberOfSignificantValueDigits > 5) throw new Error("numberOfSignificantValueDigits must be between 0 and 5");
			this.identity = JsHistogram.identityBuilder++;
			this.init(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
		}
		init(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			this.lowestDiscernibleValue = lowestDiscernibleValue;
			this.highestTrackableValue = highestTrackableValue;
			this.numberOfSignificantValueDigits = numberOfSignificantValueDigits;
			const largestValueWithSingleUnitResolution = 2 * floor(pow(10, numberOfSignificantValueDigits));
			this.unitMagnitude = floor(log2(lowestDiscernibleValue));
			this.lowestDiscernibleValueRounded = pow(2, this.unitMagnitude);
			this.unitMagnitudeMask = this.lowestDiscernibleValueRounded - 1;
			const subBucketCountMagnitude = ceil(log2(largestValueWithSingleUnitResolution));
			this.subBucketHalfCountMagnitude = (subBucketCountMagnitude > 1 ? subBucketCountMagnitude : 1) - 1;
			this.subBucketCount = pow(2, this.subBucketHalfCountMagnitude + 1);
			this.subBucketHalfCount = this.subBucketCount / 2;
			this.subBucketMask = (floor(this.subBucketCount) - 1) * pow(2, this.unitMagnitude);
			this.establishSize(highestTrackableValue);
			this.leadingZeroCountBase = 53 - this.unitMagnitude - this.subBucketHalfCountMagnitude - 1;
			this.percentileIterator = new PercentileIterator_1.default(this, 1);
			this.recordedValuesIterator = new RecordedValuesIterator_1.default(this);
		}
		/**
		* The buckets (each of which has subBucketCount sub-buckets, here assumed to be 2048 as an example) overlap:
		*
		* <pre>
		* The 0'th bucket covers from 0...2047 in multiples of 1, using all 2048 sub-buckets
		* The 1'th bucket covers from 2048..4097 in multiples of 2, using only the top 1024 sub-buckets
		* The 2'th bucket covers from 4096..8191 in multiple of 4, using only the top 1024 sub-buckets
		* ...
		* </pre>
		*
		* Bucket 0 is "special" here. It is the only one that has 2048 entries. All the rest have 1024 entries (because
		* their bottom half overlaps with and is already covered by the all of the previous buckets put together). In other
		* words, the k'th bucket could represent 0 * 2^k to 2048 * 2^k in 2048 buckets with 2^k precision, but the midpoint
		* of 1024 * 2^k = 2048 * 2^(k-1) = the k-1'th bucket's end, so we would use the previous bucket for those lower
		* values as it has better precision.
		*/
		establishSize(newHighestTrackableValue) {
			this.countsArrayLength = this.determineArrayLengthNeeded(newHighestTrackableValue);
			this.bucketCount = this.getBucketsNeededToCoverValue(newHighestTrackableValue);
			this.highestTrackableValue = newHighestTrackableValue;
		}
		determineArrayLengthNeeded(highestTrackableValue) {
			if (highestTrackableValue < 2 * this.lowestDiscernibleValue) throw new Error("highestTrackableValue (" + highestTrackableValue + ") cannot be < (2 * lowestDiscernibleValue)");
			return this.getLengthForNumberOfBuckets(this.getBucketsNeededToCoverValue(highestTrackableValue));
		}
		/**
		* If we have N such that subBucketCount * 2^N > max value, we need storage for N+1 buckets, each with enough
		* slots to hold the top half of the subBucketCount (the lower half is covered by previous buckets), and the +1
		* being used for the lower half of the 0'th bucket. Or, equivalently, we need 1 more bucket to capture the max
		* value if we consider the sub-bucket length to be halved.
		*/
		getLengthForNumberOfBuckets(numberOfBuckets) {
			return (numberOfBuckets + 1) * (this.subBucketCount / 2);
		}
		getBucketsNeededToCoverValue(value) {
			let smallestUntrackableValue = this.subBucketCount * pow(2, this.unitMagnitude);
			let bucketsNeeded = 1;
			while (smallestUntrackableValue <= value) {
				if (smallestUntrackableValue > Number.MAX_SAFE_INTEGER / 2) return bucketsNeeded + 1;
				smallestUntrackableValue = smallestUntrackableValue * 2;
				bucketsNeeded++;
			}
			return bucketsNeeded;
		}
		/**
		* Record a value in the histogram
		*
		* @param value The value to be recorded
		* @throws may throw Error if value is exceeds highestTrackableValue
		*/
		recordValue(value) {
			this.recordSingleValue(value);
		}
		recordSingleValue(value) {
			const countsIndex = this.countsArrayIndex(value);
			if (countsIndex >= this.countsArrayLength) this.handleRecordException(1, value);
			else this.incrementCountAtIndex(countsIndex);
			this.updateMinAndMax(value);
			this.incrementTotalCount();
		}
		handleRecordException(count, value) {
			if (!this.autoResize) throw new Error("Value " + value + " is outside of histogram covered range");
			this.resize(value);
			var countsIndex = this.countsArrayIndex(value);
			this.addToCountAtIndex(countsIndex, count);
			this.highestTrackableValue = this.highestEquivalentValue(this.valueFromIndex(this.countsArrayLength - 1));
		}
		countsArrayIndex(value) {
			if (value < 0) throw new Error("Histogram recorded value cannot be negative.");
			const bucketIndex = this.getBucketIndex(value);
			const subBucketIndex = this.getSubBucketIndex(value, bucketIndex);
			return this.computeCountsArrayIndex(bucketIndex, subBucketIndex);
		}
		computeCountsArrayIndex(bucketIndex, subBucketIndex) {
			return (bucketIndex + 1) * pow(2, this.subBucketHalfCountMagnitude) + (subBucketIndex - this.subBucketHalfCount);
		}
		/**
		* @return the lowest (and therefore highest precision) bucket index that can represent the value
		*/
		getBucketIndex(value) {
			return max(floor(log2(value)) - this.subBucketHalfCountMagnitude - this.unitMagnitude, 0);
		}
		getSubBucketIndex(value, bucketIndex) {
			return floor(value / pow(2, bucketIndex + this.unitMagnitude));
		}
		updateMinAndMax(value) {
			if (value > this.maxValue) this.updatedMaxValue(value);
			if (value < this.minNonZeroValue && value !== 0) this.updateMinNonZeroValue(value);
		}
		/**
		* Get the value at a given percentile.
		* When the given percentile is &gt; 0.0, the value returned is the value that the given
		* percentage of the overall recorded value entries in the histogram are either smaller than
		* or equivalent to. When the given percentile is 0.0, the value returned is the value that all value
		* entries in the histogram are either larger than or equivalent to.
		* <p>
		* Note that two values are "equivalent" in this statement if
		* {@link org.HdrHistogram.JsHistogram#valuesAreEquivalent} would return true.
		*
		* @param percentile  The percentile for which to return the associated value
		* @return The value that the given percentage of the overall recorded value entries in the
		* histogram are either smaller than or equivalent to. When the percentile is 0.0, returns the
		* value that all value entries in the histogram are either larger than or equivalent to.
		*/
		getValueAtPercentile(percentile) {
			const fpCountAtPercentile = min(percentile, 100) / 100 * this.totalCount;
			const countAtPercentile = max(ceil(fpCountAtPercentile - (0, ulp_1.default)(fpCountAtPercentile)), 1);
			let totalToCurrentIndex = 0;
			for (let i = 0; i < this.countsArrayLength; i++) {
				totalToCurrentIndex += this.getCountAtIndex(i);
				if (totalToCurrentIndex >= countAtPercentile) {
					var valueAtIndex = this.valueFromIndex(i);
					return percentile === 0 ? this.lowestEquivalentValue(valueAtIndex) : this.highestEquivalentValue(valueAtIndex);
				}
			}
			return 0;
		}
		valueFromIndexes(bucketIndex, subBucketIndex) {
			return subBucketIndex * pow(2, bucketIndex + this.unitMagnitude);
		}
		valueFromIndex(index) {
			let bucketIndex = floor(index / this.subBucketHalfCount) - 1;
			let subBucketIndex = index % this.subBucketHalfCount + this.subBucketHalfCount;
			if (bucketIndex < 0) {
				subBucketIndex -= this.subBucketHalfCount;
				bucketIndex = 0;
			}
			return this.valueFromIndexes(bucketIndex, subBucketIndex);
		}
		/**
		* Get the lowest value that is equivalent to the given value within the histogram's resolution.
		* Where "equivalent" means that value samples recorded for any two
		* equivalent values are counted in a common total count.
		*
		* @param value The given value
		* @return The lowest value that is equivalent to the given value within the histogram's resolution.
		*/
		lowestEquivalentValue(value) {
			const bucketIndex = this.getBucketIndex(value);
			const subBucketIndex = this.getSubBucketIndex(value, bucketIndex);
			return this.valueFromIndexes(bucketIndex, subBucketIndex);
		}
		/**
		* Get the highest value that is equivalent to the given value within the histogram's resolution.
		* Where "equivalent" means that value samples recorded for any two
		* equivalent values are counted in a common total count.
		*
		* @param value The given value
		* @return The highest value that is equivalent to the given value within the histogram's resolution.
		*/
		highestEquivalentValue(value) {
			return this.nextNonEquivalentValue(value) - 1;
		}
		/**
		* Get the next value that is not equivalent to the given value within the histogram's resolution.
		* Where "equivalent" means that value samples recorded for any two
		* equivalent values are counted in a common total count.
		*
		* @param value The given value
		* @return The next value that is not equivalent to the given value within the histogram's resolution.
		*/
		nextNonEquivalentValue(value) {
			return this.lowestEquivalentValue(value) + this.sizeOfEquivalentValueRange(value);
		}
		/**
		* Get the size (in value units) of the range of values that are equivalent to the given value within the
		* histogram's resolution. Where "equivalent" means that value samples recorded for any two
		* equivalent values are counted in a common total count.
		*
		* @param value The given value
		* @return The size of the range of values equivalent to the given value.
		*/
		sizeOfEquivalentValueRange(value) {
			const bucketIndex = this.getBucketIndex(value);
			const subBucketIndex = this.getSubBucketIndex(value, bucketIndex);
			return pow(2, this.unitMagnitude + (subBucketIndex >= this.subBucketCount ? bucketIndex + 1 : bucketIndex));
		}
		/**
		* Get a value that lies in the middle (rounded up) of the range of values equivalent the given value.
		* Where "equivalent" means that value samples recorded for any two
		* equivalent values are counted in a common total count.
		*
		* @param value The given value
		* @return The value lies in the middle (rounded up) of the range of values equivalent the given value.
		*/
		medianEquivalentValue(value) {
			return this.lowestEquivalentValue(value) + floor(this.sizeOfEquivalentValueRange(value) / 2);
		}
		/**
		* Get the computed mean value of all recorded values in the histogram
		*
		* @return the mean value (in value units) of the histogram data
		*/
		get mean() {
			if (this.totalCount === 0) return 0;
			this.recordedValuesIterator.reset();
			let totalValue = 0;
			while (this.recordedValuesIterator.hasNext()) {
				const iterationValue = this.recordedValuesIterator.next();
				totalValue += this.medianEquivalentValue(iterationValue.valueIteratedTo) * iterationValue.countAtValueIteratedTo;
			}
			return totalValue / this.totalCount;
		}
		getStdDeviation(mean = this.mean) {
			if (this.totalCount === 0) return 0;
			let geometric_deviation_total = 0;
			this.recordedValuesIterator.reset();
			while (this.recordedValuesIterator.hasNext()) {
				const iterationValue = this.recordedValuesIterator.next();
				const deviation = this.medianEquivalentValue(iterationValue.valueIteratedTo) - mean;
				geometric_deviation_total += deviation * deviation * iterationValue.countAddedInThisIterationStep;
			}
			return Math.sqrt(geometric_deviation_total / this.totalCount);
		}
		/**
		* Get the computed standard deviation of all recorded values in the histogram
		*
		* @return the standard deviation (in value units) of the histogram data
		*/
		get stdDeviation() {
			if (this.totalCount === 0) return 0;
			const mean = this.mean;
			let geometric_deviation_total = 0;
			this.recordedValuesIterator.reset();
			while (this.recordedValuesIterator.hasNext()) {
				const iterationValue = this.recordedValuesIterator.next();
				const deviation = this.medianEquivalentValue(iterationValue.valueIteratedTo) - mean;
				geometric_deviation_total += deviation * deviation * iterationValue.countAddedInThisIterationStep;
			}
			return Math.sqrt(geometric_deviation_total / this.totalCount);
		}
		/**
		* Produce textual representation of the value distribution of histogram data by percentile. The distribution is
		* output with exponentially increasing resolution, with each exponentially decreasing half-distance containing
		* <i>dumpTicksPerHalf</i> percentile reporting tick points.
		*
		* @param printStream    Stream into which the distribution will be output
		* <p>
		* @param percentileTicksPerHalfDistance  The number of reporting points per exponentially decreasing half-distance
		* <p>
		* @param outputValueUnitScalingRatio    The scaling factor by which to divide histogram recorded values units in
		*                                     output
		* @param useCsvFormat  Output in CSV format if true. Otherwise use plain text form.
		*/
		outputPercentileDistribution(percentileTicksPerHalfDistance = 5, outputValueUnitScalingRatio = 1, useCsvFormat = false) {
			let result = "";
			if (useCsvFormat) result += "\"Value\",\"Percentile\",\"TotalCount\",\"1/(1-Percentile)\"\n";
			else result += "       Value     Percentile TotalCount 1/(1-Percentile)\n\n";
			const iterator = this.percentileIterator;
			iterator.reset(percentileTicksPerHalfDistance);
			let lineFormatter;
			let lastLineFormatter;
			if (useCsvFormat) {
				const valueFormatter = (0, formatters_1.floatFormatter)(0, this.numberOfSignificantValueDigits);
				const percentileFormatter = (0, formatters_1.floatFormatter)(0, 12);
				const lastFormatter = (0, formatters_1.floatFormatter)(0, 2);
				lineFormatter = (iterationValue) => valueFormatter(iterationValue.valueIteratedTo / outputValueUnitScalingRatio) + "," + percentileFormatter(iterationValue.percentileLevelIteratedTo / 100) + "," + iterationValue.totalCountToThisValue + "," + lastFormatter(1 / (1 - iterationValue.percentileLevelIteratedTo / 100)) + "\n";
				lastLineFormatter = (iterationValue) => valueFormatter(iterationValue.valueIteratedTo / outputValueUnitScalingRatio) + "," + percentileFormatter(iterationValue.percentileLevelIteratedTo / 100) + "," + iterationValue.totalCountToThisValue + ",Infinity\n";
			} else {
				const valueFormatter = (0, formatters_1.floatFormatter)(12, this.numberOfSignificantValueDigits);
				const percentileFormatter = (0, formatters_1.floatFormatter)(2, 12);
				const totalCountFormatter = (0, formatters_1.integerFormatter)(10);
				const lastFormatter = (0, formatters_1.floatFormatter)(14, 2);
				lineFormatter = (iterationValue) => valueFormatter(iterationValue.valueIteratedTo / outputValueUnitScalingRatio) + " " + percentileFormatter(iterationValue.percentileLevelIteratedTo / 100) + " " + totalCountFormatter(iterationValue.totalCountToThisValue) + " " + lastFormatter(1 / (1 - iterationValue.percentileLevelIteratedTo / 100)) + "\n";
				lastLineFormatter = (iterationValue) => valueFormatter(iterationValue.valueIteratedTo / outputValueUnitScalingRatio) + " " + percentileFormatter(iterationValue.percentileLevelIteratedTo / 100) + " " + totalCountFormatter(iterationValue.totalCountToThisValue) + "\n";
			}
			while (iterator.hasNext()) {
				const iterationValue = iterator.next();
				if (iterationValue.percentileLevelIteratedTo < 100) result += lineFormatter(iterationValue);
				else result += lastLineFormatter(iterationValue);
			}
			if (!useCsvFormat) {
				const formatter = (0, formatters_1.floatFormatter)(12, this.numberOfSignificantValueDigits);
				const _mean = this.mean;
				const mean = formatter(_mean / outputValueUnitScalingRatio);
				const std_deviation = formatter(this.getStdDeviation(_mean) / outputValueUnitScalingRatio);
				const max = formatter(this.maxValue / outputValueUnitScalingRatio);
				const intFormatter = (0, formatters_1.integerFormatter)(12);
				const totalCount = intFormatter(this.totalCount);
				const bucketCount = intFormatter(this.bucketCount);
				const subBucketCount = intFormatter(this.subBucketCount);
				result += `#[Mean    = ${mean}, StdDeviation   = ${std_deviation}]
#[Max     = ${max}, Total count    = ${totalCount}]
#[Buckets = ${bucketCount}, SubBuckets     = ${subBucketCount}]
`;
			}
			return result;
		}
		get summary() {
			return (0, Histogram_1.toSummary)(this);
		}
		toJSON() {
			return this.summary;
		}
		inspect() {
			return this.toString();
		}
		[Symbol.for("nodejs.util.inspect.custom")]() {
			return this.toString();
		}
		/**
		* Provide a (conservatively high) estimate of the Histogram's total footprint in bytes
		*
		* @return a (conservatively high) estimate of the Histogram's total footprint in bytes
		*/
		get estimatedFootprintInBytes() {
			return this._getEstimatedFootprintInBytes();
		}
		recordSingleValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples) {
			this.recordSingleValue(value);
			if (expectedIntervalBetweenValueSamples <= 0) return;
			for (let missingValue = value - expectedIntervalBetweenValueSamples; missingValue >= expectedIntervalBetweenValueSamples; missingValue -= expectedIntervalBetweenValueSamples) this.recordSingleValue(missingValue);
		}
		recordCountAtValue(count, value) {
			const countsIndex = this.countsArrayIndex(value);
			if (countsIndex >= this.countsArrayLength) this.handleRecordException(count, value);
			else this.addToCountAtIndex(countsIndex, count);
			this.updateMinAndMax(value);
			this.addToTotalCount(count);
		}
		/**
		* Record a value in the histogram (adding to the value's current count)
		*
		* @param value The value to be recorded
		* @param count The number of occurrences of this value to record
		* @throws ArrayIndexOutOfBoundsException (may throw) if value is exceeds highestTrackableValue
		*/
		recordValueWithCount(value, count) {
			this.recordCountAtValue(count, value);
		}
		/**
		* Record a value in the histogram.
		* <p>
		* To compensate for the loss of sampled values when a recorded value is larger than the expected
		* interval between value samples, Histogram will auto-generate an additional series of decreasingly-smaller
		* (down to the expectedIntervalBetweenValueSamples) value records.
		* <p>
		* Note: This is a at-recording correction method, as opposed to the post-recording correction method provided
		* by {@link #copyCorrectedForCoordinatedOmission(long)}.
		* The two methods are mutually exclusive, and only one of the two should be be used on a given data set to correct
		* for the same coordinated omission issue.
		* <p>
		* See notes in the description of the Histogram calls for an illustration of why this corrective behavior is
		* important.
		*
		* @param value The value to record
		* @param expectedIntervalBetweenValueSamples If expectedIntervalBetweenValueSamples is larger than 0, add
		*                                           auto-generated value records as appropriate if value is larger
		*                                           than expectedIntervalBetweenValueSamples
		* @throws ArrayIndexOutOfBoundsException (may throw) if value is exceeds highestTrackableValue
		*/
		recordValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples) {
			this.recordSingleValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples);
		}
		recordValueWithCountAndExpectedInterval(value, count, expectedIntervalBetweenValueSamples) {
			this.recordCountAtValue(count, value);
			if (expectedIntervalBetweenValueSamples <= 0) return;
			for (let missingValue = value - expectedIntervalBetweenValueSamples; missingValue >= expectedIntervalBetweenValueSamples; missingValue -= expectedIntervalBetweenValueSamples) this.recordCountAtValue(count, missingValue);
		}
		/**
		* Add the contents of another histogram to this one, while correcting the incoming data for coordinated omission.
		* <p>
		* To compensate for the loss of sampled values when a recorded value is larger than the expected
		* interval between value samples, the values added will include an auto-generated additional series of
		* decreasingly-smaller (down to the expectedIntervalBetweenValueSamples) value records for each count found
		* in the current histogram that is larger than the expectedIntervalBetweenValueSamples.
		*
		* Note: This is a post-recording correction method, as opposed to the at-recording correction method provided
		* by {@link #recordValueWithExpectedInterval(long, long) recordValueWithExpectedInterval}. The two
		* methods are mutually exclusive, and only one of the two should be be used on a given data set to correct
		* for the same coordinated omission issue.
		* by
		* <p>
		* See notes in the description of the Histogram calls for an illustration of why this corrective behavior is
		* important.
		*
		* @param otherHistogram The other histogram. highestTrackableValue and largestValueWithSingleUnitResolution must match.
		* @param expectedIntervalBetweenValueSamples If expectedIntervalBetweenValueSamples is larger than 0, add
		*                                           auto-generated value records as appropriate if value is larger
		*                                           than expectedIntervalBetweenValueSamples
		* @throws ArrayIndexOutOfBoundsException (may throw) if values exceed highestTrackableValue
		*/
		addWhileCorrectingForCoordinatedOmission(otherHistogram, expectedIntervalBetweenValueSamples) {
			const toHistogram = this;
			const otherValues = new RecordedValuesIterator_1.default(otherHistogram);
			while (otherValues.hasNext()) {
				const v = otherValues.next();
				toHistogram.recordValueWithCountAndExpectedInterval(v.valueIteratedTo, v.countAtValueIteratedTo, expectedIntervalBetweenValueSamples);
			}
		}
		/**
		* Add the contents of another histogram to this one.
		* <p>
		* As part of adding the contents, the start/end timestamp range of this histogram will be
		* extended to include the start/end timestamp range of the other histogram.
		*
		* @param otherHistogram The other histogram.
		* @throws (may throw) if values in fromHistogram's are
		* higher than highestTrackableValue.
		*/
		add(otherHistogram) {
			if (!(otherHistogram instanceof JsHistogram)) throw new Error("Cannot add a WASM histogram to a regular JS histogram");
			if (this.highestEquivalentValue(this.valueFromIndex(this.countsArrayLength - 1)) < otherHistogram.maxValue) {
				if (!this.autoResize) throw new Error("The other histogram includes values that do not fit in this histogram's range.");
				this.resize(otherHistogram.maxValue);
			}
			if (this.bucketCount === otherHistogram.bucketCount && this.subBucketCount === otherHistogram.subBucketCount && this.unitMagnitude === otherHistogram.unitMagnitude) {
				let observedOtherTotalCount = 0;
				for (let i = 0; i < otherHistogram.countsArrayLength; i++) {
					const otherCount = otherHistogram.getCountAtIndex(i);
					if (otherCount > 0) {
						this.addToCountAtIndex(i, otherCount);
						observedOtherTotalCount += otherCount;
					}
				}
				this.setTotalCount(this.totalCount + observedOtherTotalCount);
				this.updatedMaxValue(max(this.maxValue, otherHistogram.maxValue));
				this.updateMinNonZeroValue(min(this.minNonZeroValue, otherHistogram.minNonZeroValue));
			} else {
				const otherMaxIndex = otherHistogram.countsArrayIndex(otherHistogram.maxValue);
				let otherCount = otherHistogram.getCountAtIndex(otherMaxIndex);
				this.recordCountAtValue(otherCount, otherHistogram.valueFromIndex(otherMaxIndex));
				for (let i = 0; i < otherMaxIndex; i++) {
					otherCount = otherHistogram.getCountAtIndex(i);
					if (otherCount > 0) this.recordCountAtValue(otherCount, otherHistogram.valueFromIndex(i));
				}
			}
			this.startTimeStampMsec = min(this.startTimeStampMsec, otherHistogram.startTimeStampMsec);
			this.endTimeStampMsec = max(this.endTimeStampMsec, otherHistogram.endTimeStampMsec);
		}
		/**
		* Get the count of recorded values at a specific value (to within the histogram resolution at the value level).
		*
		* @param value The value for which to provide the recorded count
		* @return The total count of values recorded in the histogram within the value range that is
		* {@literal >=} lowestEquivalentValue(<i>value</i>) and {@literal <=} highestEquivalentValue(<i>value</i>)
		*/
		getCountAtValue(value) {
			const index = min(max(0, this.countsArrayIndex(value)), this.countsArrayLength - 1);
			return this.getCountAtIndex(index);
		}
		/**
		* Subtract the contents of another histogram from this one.
		* <p>
		* The start/end timestamps of this histogram will remain unchanged.
		*
		* @param otherHistogram The other histogram.
		* @throws ArrayIndexOutOfBoundsException (may throw) if values in otherHistogram's are higher than highestTrackableValue.
		*
		*/
		subtract(otherHistogram) {
			const highestRecordableValue = this.valueFromIndex(this.countsArrayLength - 1);
			if (!(otherHistogram instanceof JsHistogram)) throw new Error("Cannot subtract a WASM histogram to a regular JS histogram");
			if (highestRecordableValue < otherHistogram.maxValue) {
				if (!this.autoResize) throw new Error("The other histogram includes values that do not fit in this histogram's range.");
				this.resize(otherHistogram.maxValue);
			}
			if (this.bucketCount === otherHistogram.bucketCount && this.subBucketCount === otherHistogram.subBucketCount && this.unitMagnitude === otherHistogram.unitMagnitude) {
				let observedOtherTotalCount = 0;
				for (let i = 0; i < otherHistogram.countsArrayLength; i++) {
					const otherCount = otherHistogram.getCountAtIndex(i);
					if (otherCount > 0) {
						this.addToCountAtIndex(i, -otherCount);
						observedOtherTotalCount += otherCount;
					}
				}
				this.setTotalCount(this.totalCount - observedOtherTotalCount);
			} else for (let i = 0; i < otherHistogram.countsArrayLength; i++) {
				const otherCount = otherHistogram.getCountAtIndex(i);
				if (otherCount > 0) {
					const otherValue = otherHistogram.valueFromIndex(i);
					if (this.getCountAtValue(otherValue) < otherCount) throw new Error("otherHistogram count (" + otherCount + ") at value " + otherValue + " is larger than this one's (" + this.getCountAtValue(otherValue) + ")");
					this.recordCountAtValue(-otherCount, otherValue);
				}
			}
			if (this.getCountAtValue(this.maxValue) <= 0 || this.getCountAtValue(this.minNonZeroValue) <= 0) this.establishInternalTackingValues();
		}
		establishInternalTackingValues(lengthToCover = this.countsArrayLength) {
			this.maxValue = 0;
			this.minNonZeroValue = Number.MAX_VALUE;
			let maxIndex = -1;
			let minNonZeroIndex = -1;
			let observedTotalCount = 0;
			for (let index = 0; index < lengthToCover; index++) {
				const countAtIndex = this.getCountAtIndex(index);
				if (countAtIndex > 0) {
					observedTotalCount += countAtIndex;
					maxIndex = index;
					if (minNonZeroIndex == -1 && index != 0) minNonZeroIndex = index;
				}
			}
			if (maxIndex >= 0) this.updatedMaxValue(this.highestEquivalentValue(this.valueFromIndex(maxIndex)));
			if (minNonZeroIndex >= 0) this.updateMinNonZeroValue(this.valueFromIndex(minNonZeroIndex));
			this.setTotalCount(observedTotalCount);
		}
		reset() {
			this.clearCounts();
			this.setTotalCount(0);
			this.startTimeStampMsec = 0;
			this.endTimeStampMsec = 0;
			this.tag = Histogram_1.NO_TAG;
			this.maxValue = 0;
			this.minNonZeroValue = Number.MAX_SAFE_INTEGER;
		}
		destroy() {}
	};
	exports.JsHistogram = JsHistogram;
	exports.default = JsHistogram;
}));

// node_modules/hdr-histogram-js/dist/wasm/generated-wasm.js
var require_generated_wasm = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.BINARY = void 0;
	/** @internal */
	exports.BINARY = "eNrsfQtgVMXV/8zce3c3uQlclLBIUGdvogQRCUkIQbGbmwKiVaGWWoqvBAjCBoGEBW2/kARRxFelL6vV6iZU8bNY8bOtQsWAWkVbLb79V9uC9VU/W6m11bZ+5u85M/fu3VeygbxdabO798ydmXvmnDNnzpz5XVKz+hJKCKH302OqWXMzqabNtBn+NFbTZgKXaHM1a27Ev00EvzZWe5obGxuRpDQ3NpJqpbkZCzeSagp0pVmUbaLN1WpzU1MzqVaamkT5piYsL2ukTVgFba4mpJrgtWbaBB1oqlabsVoKtbBGqBev0OZqrRlJLJcqtSvWajULVzaEyVHKn9nbLCdPISQ7b5RK1Ozso9TsMfnZNMeTTYYrHkXxU5UQouZSv0I9wz2K+B8lZLia61FUv0qVPEVR8tRhhjKaMq8ndwQZTbVhR2gE7stW1bHkSIL/0VGEeIghClFRwKZ156oKl+nRiYTRw+A/lY6iPkpVSvGPT/7P56OE6fgP/9Ozsrwjxe2id4qvl65q8J+Srap0FVE1hRLq2URHNdIZdhG9mVqH8sddRUx1xPLCHx/8GQl/xsKfQvhzIvzZvZFCDdddw3TvJyc9QHO/evrZ8yqsc86xvn7R6TOUYdmzl60Or7y4oeaSCmW47vyYXK4Y0V+lJcqI6K/yMuWI4XNrFtXVLnauKUdqF120ovZSomsXXbRq2QoS9F500ZoV8K0y66KLFq1cvrx2UZhY+kUXNYTDyy5aWLO6VhnpuaT2kpUN32Bk5EUXra4NWw0Xr7mkdkV49Zm1Ky4OLyUzRkU7V7Bo5YrV4YY1i8IrG8g79CgX5eLa8Mk1a8Irz6ldveybteTPMcTVscR3aWHcnUuXXby0dnV4XkPNorqahctrz61ZvqaW/G9MudUpy71HA3H1rQ7XNITnLbuk9ivhmktWnbW6dhH5S0yh1ckL/ZUeG1dT7YrFsUXejymyOlmRg/SYuFouWbbi7JUrFtQ2rBQ9/hv1x5eouUyQPkhga3hluGb5F1euWREmf6f5CU+6eEbt2mU14WUrV5AP6ZHx1dbWrCD/oEXxT7U6vOySmnDt4lkrV4ZXNSxbET59RdU3wrWryT+pe7wbahetbFgsOvZRzIO7KF9bFl4quvcxPSF1kZmXrapdFK5dfPqKcG3D2prl5F/xzMaiVnhubcOi2hXhZctryb/pOFeRlWvCq9a4yDOWrQ43LFu4Bp/9P/SkGEFd9Y0vrmxowBZnrWz44sqVDYuXrYBHnnPJstWr4Y5P6GjXHTWLo4pUQf4vZhTctMnl5NOUxNIS0pGSWF5GWtjRscQ4DSbrYwqsXrMw3FCzKOzq2OXsmM4KTC4nGzovUVpCrui8RHkZuZKZSUrEd3YjG+EqVbti0crFteQqZsTIwOraMNnE/K4exliRq9kYNynBjMRQE+zIcfH3pjIkx8VXk8qSmPE1JjUlZnx1SW0Jj68riTHh8TUlsSbHxteTaE5GJxSJ2pMEBscYlLGJD+yyKNewkQk1g0m5lo1PeLiUNuW62OF3G5XrGU9BilqVb7EJnZRJMCs3sHi+J9qVzazIXaZTw/JtNilWeLu2LN9hR7lviTUt342V+Djb8r3U1NIS8v3U1PIycqNLrwU1XmN/EFsiiX25iR3baYnJ5eTmLoqUlpAfdlGkvIzcwgqSFYnv8a3sCHcxaWR+5LI8KBJgZW5ziVlpSYyVud3Ft9KSzqxMaUlnVkbe27WVkdV0bWVkjV1YGVldF1ZG1tWplZE1dWplZD2dWRm7SDIrI2kprIzzwC4rE3FZGbtmsDKtLitjP1xKK9MWO/xuK7OF8RSkqJX5scvKJJZJsDJ3sHi+J1qZO11WprSkcyuz1WVlUHi7tjJ3uaxMaUmclfnvWImPszJ3p6aWlpCfpKaWl5FtLhsiqPE6e09siSRW5qfs2E5LTC4n93ZRpLSEbO+iSHkZuc9lZVxF4nv8Py4rU1piW5n7XVYGRQKszM9cYlZeFmNlfu7iW3lZZ1amvKwzKyPv7drKyGq6tjKyxi6sjKyuCysj6+rUysiaOrUysp7OrIxdJJmVkbQUVsZ5YJeV+YXLytg1g5V5wGVl7IdLaWUejB1+t5XZwXgKUtTK7HRZmcQyCVbmlyye74lW5iGXlSkv69zK7HJZGRTerq3Mwy4rU14WZ2XaYyU+zsrsTk0tLSF7UlPLy8gjLhsiqPE6+2hsiSRW5jF2bKclJpeTX3VRpLSEPN5FkfIy8oTLyriKxPd4r8vKlJfZVuZJl5VBkQAr8xTLj7s7xtL8mh0TT06wNgklEizO+GR1pLI645NVl8ryHJ+s5qTW5/hk1Sa1QIXJ6kxihQqT1ZjEEhUkqy/RGo1NWixqkZIORIxV4smZ4bJMv2Gjk7YC1ulpNjHpg6e0UM8kio7bSv2WFXZCjlqqfWxSF+USrNWzLNkYJVqs59iJ8eU6tVrPs9JEZejacr3Ajo6/LdZ6vZioRXEW7KXOS5SWkJc7L1FeRl5hZpIS8bbh/yWWSmLRfscKuiw1uZy8mkax0hLyWhrFysvI79m4VMXin+IPbFR8UWnl/sjyEsUJLN1+ZiyuhSKuxzzARsRdm1xOXk+4WFpC/pRwsbyMvMHyxMX47r3JfHRmVhYlFtUVOuu07B884nub5RJOONlVRa9sb71Zv4SyZiuSbbzFrM058He/D/7uu5LipY34ETkC/u4eg9+RvnkfMd5iBZpJi5hqNdYHiFLJCaenqZWcFDF1DCfWyJDxRfyB9Byq6/ouSpXmAg8ns0Q5X6FHZ5V2IZPOlJfH5FCdU/xqsnLm44wzKKPUc9pQzlS9wBtgQM4xqUXPUpstqsG2QxEjnJ6uVlqRbGt/tjXKGmsQonNqKWHrsY00VMSIxev1gALV+QKUE84KfDMtxpV8qBceAZqjnMrmCF5mnJQzn/40pWozkAj0VrFa2OlqM1csda1mHcsV65OOjg7F/jw931QurjNVy1sXYFzhqqXWrbWM1dA6hdZVbMTU1EqucRXq56payVWuwRNyhTNLDYcsFuYkVMSqOQWmxVyFu6q5Clxj4ooYjyauXFoPzXAFeq8gW4FdxGri7NL6ckZ0Xdd/yagmHsdkUNpSQ5xZjfUhU8VrFq3HG1VDhaqiZKUc+Ay/JS/EHQGmc8VicBO11DqoA+gBD7AV6/DAPYpTh85V6HgDVAfsAeYTpJtMMpdJ5jLJXOYwl11cZyrAXI0z6Jxgrsm4FsM2fDACbEBu+LiCXKTI45jCcK3a5hPlWhj7pUnGEiGllLMwSuBVlFLo3qp61gykSM5nfSaccWodGbJW1VtqnUkto25WPowOsAE6YtQFQLL1OpNZI09XK4fryFlWz5nlg4u0oUEwV3QZPnxYqRoKmcxiQCSclbNIDnJV02+klDUHiUktciYoAqd1lcQiszWL6Gol0a3N1zCohljbbxRfQFUt/+kwthYLAz2EzVkkQBUYOwNolBPJG6dENacWDQUo6DIn8BXVGlv42Y0sSCwjbHjgZ2G2/qhClWZWKf4VKMMUQpmiW7RQsUiharACb6GnQB2uF/hmBliBJ2pHCrycoB0p9AieK/Wc4QXObFPRgN0tVKWZgXpiTY3dhl3xLLWyIE9YKdiYPF0YGmJSeFLjLQbPo8rnSdqZTjoiOxHXg4KsACnwFmZxUujlrNBnUws9FitUdHx0j0kKvE71QHN1T4gAfvi0AirksrHeUkN1hTg4IRMLz1ErC7JnqpWGFx+iDsyaNbzeopzko2UUWkrr9THCsBELjCgpyEb50a3s4XqBFwRcWEBozyKFim4R/Q4Qrs/EUCgjFcpoUSuf04vrwpyGLFoHlVqfdnR00NPzTWprJRMmQ5o8ahsoeM5mTsP1JprSpXFGThNPCYpFQ7IQCDxdaoKswu1LHbnEGywwZS8xSptZJaczYXazyMkEbwKNoXXiJ7XYWTaRig8GnZJkZilOQY9TEK2tc90nr3NSZyn1JgP+E6GQlLM6nMGgSbhDKLF9R3QgObNyJBk03i442imYIz4M8TFSfIzmzBrr3Dba+TbS+WbU2V0hllpvjQ6ZLBQQ/ZJKzeeAUFWRqQoRHz7xYYiP0VBEyA6XeqDrf1NghiDWe2Bz56iV1n6fFcmyrmDWsTCxFtACkD5WabUYAaZUcmb46gKsACacAnpP1V7aVPUGadlqtfhChSyH6ZxZ5IxcuNFkBZ+xvsV3upUd5ixUyHTdFuKC7IDCiWUAK9HYf0k0vF23nlKso3FGV6wczhxDC0w9K9/UjCyTzVQrgzB3qVwBowysCVtq3WlhlFrt4rowiKwW4hrXbKkNWR0dSshqaWmst4y1Jsz36hn5aEVhQpZfiC4mZSMsDR1XuGZkwawH9n0MEA0Vv5seq7GeazD7G8B2xj1g4zUxo4BQhUKmhnOe0EWsStOwYFO9GFKYbu3pVYGnIdY6nLphPgBBQa/EKMgy0Z1QwJUR7hFMiDjVwV3CbDWIGRCcqQJq1wvdKATVHBkyKSdGNqf6L7Op0owCo9TDfAbTFzEVNPacmipOAODOTCRScWhdgMkZQamfqVaCHIjHJmhtpIYUMVV6WEXMB73DbznwINQyQih5BjQCwixrZJavPkU91PKJe3yhALDEUmNLwowZoNKqA51J+iRKTqFoDwSdSbp0dqh4Ln04XOMo3eIfPp5F6+REhg0FtOgd4hsV1oWFHJbB9yRcU+qExlgjHE5RU7F8Ya5Zo9c2OA+rmSpcVMRFyb8sUVIVFyUrc03NVTI1V0EPEztvKhazh5g5ncXHASspO3uE01lmKpYBnTVcnfWAwEMXDFdns0VJVVyUnR1maq6SnXSWRjvbpRRiF490uqiYijUauuhzddFrqnBRERdlF3VRUhUXZReHm5qrZOouopwaMdITLwtSDAYjVZFUReoLV1yFhOb4evvZ0+iDmk4f0qiHxdWTWi2S2Az9GUYZ+CEsgII1KxdmYFLHwSPgqkXDdWeJG7hq5IBoi+Uqp5a3nhPLC24quqheqFidmavCXXVQG7gyoiOKEH7G5eOADCqVILxS8scrOMmrlg/vRAsp7SXKKxRGq56yStkqlNYSOsfVUFz/TBWXT1wNJesR9CNaQnTO3Y9UNei6fgKusbiyPKAosGpTvyQWpFCUGbkwT4dEN/XrMLSQZ6l1hXkFedZ119DZEAe4hln7rmEWtSg6LHnoJaExH1lXxAyLrrVo2ISlmfu3GkJHAqoLFeZZB3NQ0wvyYMgN3cRVGAP5wT4o2HMjVxbXOdN3w+oQZ9HNz5A5qvyyCteAm58hK9AhVnHBh0tPxXqDrICl1ifDQlNwDfwGWRX9XcU3XiG5xqn1BtYIVtm5n7rKOxPgG9AO3JBtl3dKu0tqaD0dUnHoFEp0/XqVqt3h51wXu4ahoHFS1dHR0TF8PlA42WoyK3K9Ryzq3yDiM3uORUPQAWCTpUCA4R3vnJAOl1rueV0VpXZfceocy4PlWr73v68pcywflGx55OVJc0I6GG8axoHB+AHKsWFo0GhVS8sP73z33j/RebCQqGqJfO+O64+W3/e9+uiHbIGVHYIfe++NHLcgpOEdf95w3x9GLbBykbD7qb9fsYUtgC4B7a73rrz32fvs6lqu+PTOPxwYscAy5K2R3+7dv/dP1zQvsI7Au1s2/3LnS/cczF0A3WTuboImVcETLMCxsWWBhsCFR0KLKT6b1m39bAYF8THVODFRk4pJbHV46wqzOxLGyVbODEN3BJrqN+YqWpPSnNXI6c12KnBlLQi286tGRJnaIKYhL+4P4sXb7VsONnNif+1YmO8qebC9Rq20vwc52eKmiVpcVwhxlx6u66yR012mVlW2yVSrOoZvqHrYu66qhS7gZJfJ4KpSRddVfTp8QQNE26roRvjZIf5bucDdMhDn5rIx8srHzZxVtYj/Pg5+OZeNAQsbEXXI66vO5SzmZ0Pc/VHawQ7y5SiREK5VBTfNjS8ybxa0QzltwzVTZ90FhpvkhxCSqApu2qo2s2YLai3bBGwwWVWHd14uGWMxzqru950LX0kVrbrfx9m6jSarouu4tqGKnAMEUBznB9MtOgtW1/km2cJFR7fmi/5AQ5WxDXmiDXniGvKs22h64hrSuCfakOmVAcpWCEJsyVF0rkClAcVqaTEswr0WnZUf8HFm86Cjg2yAdVfMWLvZEjdmUYJ9xzzX1ebocKhVLcY8993nzsJntqW2+Ittu9ydsAtGlHVgdebm42pQVrDv7jv+HlxnOrVdtmGdqeAPXyN+rNrQbmZzVjVxU1UH2bDV0sLW9vyQ6Z2gEFNvczrdGsjhrKrsqh3msBmk4t+fVp30VrCNeycoRsQkPIcr7Ty7lettZnbEHB4JGHw4H24rYHubqbcFRnCD5/Ac18Uj2syciJnLc/mwGcUXP/Hdr/39pFOxztERTrjRyodHIjyb6/yISFuEGzy3ledEInw4H9HGh8/wSO1um1H9VfjvzfYIH8GHz/jmj8fjr7YZZ3/16zfffPOfg+L6o8Hjr51ADgbbZvx55uxbzjv9g/ZIG/4zScTMbuUkUpjDGrkGXKnc0G4Snr3L/q63mTlCibdaHcPrTa/1pLfOCs6JDnd7dHh9+VzQkd9zcukYKa6N9hhvtr8Y3JfvfG/T7K8H7S+rXPRVbTr3Wlf7oEKLBLw6z5nx6eUTak/Lu7jSHqeKL0bMXOgoiAXduBX2HLafEjKzxis+7ruHs8aqiRsbAwrP4bnOLa0mDAoM6dr2tgjPmXHyKbc99MOPcna1RcAMw6hyCuPQWpDz2UDAeJO2AOVZEyCKg2VmTJ8HQ/CrYNuMXf8HUvnHYATvpm2czPDv+/HFI0asD7bN+PYE/2+/+tU7gBggHFSONUpB9W2YC0FxW043Bde1mxTqbovYHGhugxndKXIw2Ggyp5CZ7Rj44CKH1QeDPPtOU+fZETOH6zynlWdDt7JbxU2RCNdbTeKy6I1RxWtpad7QrnGiazxbl0UM0obLQcVpV9f1o9G1R9dFeGUiPGtR422m6xsV6mmG+Lz07tjagPqZM5PTuU9jaiJKpomIHfqnGoaA4F7hEEJHNHQRTRGZNaXTBXROrIM5nOTnUF24rXgrLDtEmJOYHlh6etRK7nH8Tg4uOES2aCigYAA5j1OuWe/lYMR2rUmXh2wHQsUQrXSKtdS1ow+ghrjH1Y7psWgY/VZPCKwVjZaDXlNBpZyFxH6OqztatAkR0nQ1QWJdaiNXl8ziqq7/S1VYE2v2NLJGmJEpDvPB7//3R8F1+DXy/SvoPBi5qM0zPbscG+mdQQivPS3vo2BbwAcP02Zm8ay2AOE+nsU9Mz5STn4t64k/BNukUr7dHmkztYiZzT3c2xq9mXtmkLb3T/pEe/vUtgj3gShqEbB3nhlvnHdw7vJLnwu2zQg2QhUvt0ew6vK3Hztmbc1TwbYZb96w9vdZTzwDlgvvOCP/4Lxnr3gs2Dbjlq2LHwrmPSHvWPLXBUWT7t8dbJsxveLErW9c/Yht6yIYy6gq3gTunFFn7e+gbiOGU/kWTtH/oOhmONMQeA0U5k3FOthB6+HPLA6zI6vPj5k646eq6PSEKwH7t5iWTtpUFdyw1VLDpmJtf4GEAqqYZrg6QfGBqaHcPXe1c8Xa/hoJmcoEhbRyZYLia4WipM3UomPlibLb9EYCEEvxtXJvBKZ891BorqEAotZmEq7NeFi1h3LaBjmU4HzMmH2mIsfnP5NWLcbxwXEgUNNJ//IfOG4hDNJD33m36H4xSDDCEV1/iTLWTJtgtTteGV1FN3J6rlpp7XuDWJFniRWhlhcjyoQ1Q1i0eBv8XbVtY0C1KCoY5Sq46KAI4D04c/+54KOpVXRjQHVpCYctLgzcFlt0zfJyVsaZ2CAs3gZ/D6vmbVOVIgj+TlUMvRW2PNJcn4lt7bGo6ri3CMZRRAruolMVHv1aLfYbisSeQDEnVbhjtGrbxqlKhbgoNxFmi4+54mO++IC9GXoyWWVbxbDYKlaEPVXEroMidh0UseuAH1x8FHHFmQ6mKcUxvyowogu2VRh64qL5Yn4ZYu9mtP4p7S6L1FQs8kW/znY2aMQDuFnExUUX+0g83+YKFs23WXS+jCYIFjHBIiZYxEQLTLCIiapZDItYUhZZzbBPsEllcFQXuo4d5Qx3e7hyMuEuUztNmS+/F1Zy5UHjiPuE6BFOdxp5t95dzlbhQwrpraLrpiqbIHim7jTybrkbFt915Ww5PBZXwuWsWGyhg/iXw3QhZB/8fyK51IJ5F8YoQSsznqUgJhGKW/OwMpXMt5C+qg7+Lq+zgqFytrTr4TQVMaCK9TGxhhm6qYltfLyoxUiNFiM1GkqNKDmWa4LpmlAHTYynJsZTE+OpCT3QxLBqQg/wo1p8LBV1ruKa8Rw+YxgfUXMesRu9Av4afrkiB5MI2/EaMkxzpJUYz2M7i2NZqT/CRHCsK8fHlkLh+AhBFaNkWDQEQi82vmWgZSbu/UXeItb+t4jVSi0O9dgbVCreZ2K2y/I1GKDn+COMMlPPlRBsWolNNkGo+2zJh2kkhCvbUKs4C4HIjLbVRTXFztZMNdpwG5W7gjLfRXbXZLD9JVrGmBC0zLBl8G1AyWfj3pyCLTNIf4CW2Ta4sopTbJlLN0bvYLhjDbUv5WQ8SDG94htb60xkyarQtk1bYd+yiBWPEV5oEQuPgR1D+FKHG9oW3r08vDwkbio7G7dkKafGXK0gzxrdlWQntaOYfULBJySYC4R8gbltn2oVit1SSBRSoQKOmT2qSCrBYCvML6pTiQZjrLkreUW1DFmJVs5GYiUaVKKJSrQQV0VMfTSGish4ZTPlwpuDH5sop41Tlc3ofpBz4NJNlNNz60WKCRQ4N1q2qvlKTjdMVW7C/US4dhetgvvvovpFlDbCtQmKD418ESMPOMEn+eXr0S9YsHWLkXerY+kixhFtGPcHUrQg3RKZpvgOR0lWCSUpQiUpEkoyNkFJ9r1HrJeTKUlRzyhJsa0kY+OUBBp+JVFJinpMSSpsJTkJ+eCzlLWcniXy8A5+QKz1WdZuItysIty7VcKwEaD/rptB+5kxQWaCMXnMx8Dlx7FrTZZvUjvKTGWUmdpRZupEmakdZaZOlJlGo8zUFWWmTpSZiz1dsQBz0j4UwxDabk2EsLkTMSUOK2gsK55W41hBw6FJlOjFYmMc7zkjWvwfw6xJrtLyj8/I1a+D/CqLFuqSf5hmJXiYS0BM7dwSXJWhEOVY3ujuhZBOHFvb3ZFpA0Iwo1MNw2QDubDGkq5mXU3GNIjpg7kUBMOaZOjSEYy2qjitKpiVIHPyoq0qYIriPIIAS6dlxfLaLReLxTLharRl1WlZFc+rxrTMwFiOFDtkXBUlh+vxQmltzsHxeX6YlQW//4yJUjhBofaPtpSQxdZwGpotWWzA/8/IFxqKZM8aE7Kk2Bn5oQBLw/BQYXhkUiDsIClh41Wc8AlsdmA6LJJsxW/5gFj7FGuYqEDYG4VTIwBMxfQ3LO72eUVFPpPKzXHDFBKg2iquV8knHQ0puBB9WWPRkFEgsqBC5Ww0Lm2UM2SinBKymo0L3AsZBsKezExcl8RMgNNKINtSNir4ivvwVDQKEysLl7PRBXmWL03bDVWNlEEMN7O+Qy2PZJat4lXEOA5qBtmg+t8ZU5tpk6Nz8UKIKQiwRPedrlaK1GYykQjDJSRDRoqYu6+5ahp9u1u1cuP6ZhwT8Mi+if1JrF+qGvYDh7XaVC0irILmKqLFdEFxBb5AOHJMJ3nY6cLfidMF0QhYLNU1gndSayIOIKZfoYMRUGzuebhyDwotdOyejY0BD3pFAcgM023TyT2JymZidh8aOH0YowynT/CfxFxEjUWw4cqcMpilQ+1y0gBSPY21A7Pz6XKsCsdU2tdwSJitfbLeL3Eqs9Qa1EqwCts/JtZRMqjA5EihCSCOlRUVYaq5Y3X0O8A8YXyiKnjVlSat8m6aKxRzq7ECU3UwstxCr9hqrOC0aphNrvJuckp4N0UL5DkFhkULDHMVGOsUyIsWyHMVKHAKjI0WGOsqcIJToCBaoMBVYLJT4IRogRNcBSqcApOjBSY7BQgW2Wqs0O3/Bsui9ve9t6gd83lb1P4h6aL2SqU3F2Rr+n5BJiLpk+jhrsmgHliWQZpj7y/LujTOzYNGZ/f3ns6anzedPZBUZzf2qs5eS/tBaRkoLW7RHZ7SMqG0QmJ6W2kLulLa79NBo7V/6j2tPeHzprVvJNXa9QqjTUpSvVWieqtKvVWieqtKvVVi9VaJ09tW1Fuji4FRhd6qQm/VqKKRWEVzFFacpIQ7XYqmWAoo2niFVNHGAHPXo6ZQ2M7qweUp5Lb3t8L+hOrjCScPgFJZSp0dGd0XbLvlbouFTWJBrNJ3Rr5F6/QJhMtVqbX/E7G0+4Vi+cTSm1OjrJxxuWmofwFycGVpeQ0O21k+sdJnlm+2Exq6wF7QiSegxhT9dwPeigATlWQLetPWL0u1JsZbAji6YNxH5WLbrZYxShah8VrWtVnCtt1mqMyJn8mLMQqvxCi8IhReEWbI3l0VZkgRZkgRZkgRZkgRZkgRZkgRZkgRZkgRZkgRZkgBM6QBPzUM4NmP1I1exZshBcxQnN3mxHgrmRlKjAs8D+k9EBUsyLPGJoxe8nleHqczfkE5PQPDyS2f4nYuNY4NEBFbGQnXODGG2xdgmd7SIU/ntXQAhYp4GsGqorfCIStiDLcOdhBrsogCQNo4mA1vORvNKrl3IiHgAxll3FvE+CxxTpd7QVsgQwTKFjEVE5XcQkFdQoH55vdJbwUrrITKxoJjMhaix/taKGr176RWO0d7UVmhrYvw4DkNoDPDAx4Fa+Dcg0fe8Lw6MwpNxbiAYxaCE8KDQ9x1AQ+quMq9IPd4p/EA5prb54P1mHgqwXgqs+OpQByLEpA4qFsV5ukswsZZIAsPF6SKsimuKJuSEGWzpSJVlO2nakIEkDMnAggDlDVXJLTLqQBsgRoNtUGgLRqKc9NND7DHqA54eVZVB92wNaDxrCrfpkAWV/B+z1nYf5+41QO3+hL67xP993EPhOhEppe7/+8Tp/9YgwdCdF5XiO4+O0TnBZoa4trJhNghOjHEOscDVqo7Lpc4UK8yRptY73kFO9EryEnTK5C5elE3Xk3uxhfkSXnkijEOXQAxVklvsl0A102cGdPsUHh/zvePUf00CH4fuxZD6Zj6MbtBDDOEIF8mMgYpts1F0p7V8umGy+ot36WcWB3rP/HWW77LGvTVlDbF1OSLqel2GlvTeIWYrMq3qeqzGq46ePvuDrIBMrOdH1W+jVeYrMrYVNXRsaHlYEcQyfJrlbHxiip+jT6OyMbOija0l1gl7oYmEqJ/F3YIMYAK8VZTwnJYyiwwcldSOI38LBP9g/PfEkgEDu/gPhkCiTD8aiY7EqsXaCYTp2dxP6XBDRThFLUP1VIE6SB6ROxGzET8BuwXsft1GgSBN2K//sgsDYVHsRC6gxiKdmhgJ/KEL+PEOeFLeFxRIruOQCX6NFKgWOQMOLBVoKiVBjai64ZvTMyFxEPa+mR094rYXDc0QhGrjv252MQhgZ/6a26gh67/gesI2CDDphE64ogjjmAjR45QRhw5bLhqaB7vyBE++G6MHJElP7Plpz5ypPiWMyJXH65LwAexnZYDaAAyp045XYw9MSGAwLDH4jAwnicdIe8V0XtOQjgxynN4JPa2KCTEcNc/uT/mZkdO7E8j9ufIKLOcXrvpPjcd1NyoEuXGxpYLd1HP+fF0knhDzAWjSlq+1PfpHsJJoa6vJXjoHfAm6iy6tpBZL2RZ+7IAVuQV+8u+rELN+jDLOoi/Pra/HMwq9FpX6FaLDr822V9a9MKs+PSNEyqNI6IpwIW5+mOMeuycjLjt7ZgsjOjxPU5my+1M+wogEoDrdFAXHkGcUyWwUd7TRZY1ngacGXccEPepwib7UgN6GPIUoCq32binztROlx4xq+PKCpMtD3i5ah3EzW1jGPhJIfilcW+dkasJkmbk4toSTg96RL40TLQFedhTHxSJeQxjH416mTAFoHsqE86HO+nWNHGmnteNPEhqjMApEba+LFaIuR7W5twiRkaoBBsUrrverkJibaNcuMe53nGLdcXaTq2cmFXMUvGxXHysEh9h4aZfJj5aqPjcJD83w2czzJeidERevwtcYzV5ToAiUkbegY1LXYIOuZcmRCxNErJS4WI0KxXqKhYfZdHlU7N7+WRFfOVsLn6ij+u0gmtbcW+1+Fgc34NuNm2PgSo2YeHopbV7n/BYTrXTme1MZxAYY4Qpd/AjzyO6S+R5WCgz40jnEkgdYDHAT2MkVrXb9iDEhrYGMBy7nxfN7JW0AmJq0fSqQsSxmCbca/SbjwLxQMcyUSoXCqn0pZn14CQeqtH8Bsj+O8k6IpreIHbFR0t3Vo9QDFx1MzFAjdv5hlZ+APIrizp73+j0jjYpV8D3Rc9XRdAVpK4ySWibSTc9xuH8Hh5b3raxsYquw8O/Mp+g1cMU0cORSXJ44kJemHcMs5XxEhVrHVX0NzYIBv19gwiIFhm8wlkJlpSmB2JYIt7l49rMXIV7oEQOHO+QKxYIz4BdmkjIPZiwPJHMt73WCvgzt3Gq+FIJwfrxylxcDWNPYn1o6Mm7xNKjPrQBy03JN8ZVh2+aQAmDJSJwTuUeN++gN4J3TVxpxFxq0JL5uuSbzTOWgmc8JZ9OscYcOptsJlWRc1R0mkSq7GmwpMf1+0hUU5xLzwiIdG8IgxHx7TOHvwhTy+WPuVNFWuP5DqOL12HMzL6ECebyRyWmmduUnU42Yxv8nr1zCySHd0quECG5IjmumK6O3XeyiZKNZofMAIGhuwuXNL5zwC68LcgtVAw2No2zxUg5PXFioMtpRd4RRTdS4R4nZFbZi68PVCsfLjzOFKWJNqaVmxl7cgtXVHOdY1uO0R0u1+eLk0R9/2l77XlcSItxulKZuvjHzLYLdvEXKWqmJu7wQD887jv+xaxj3At0jXuML4lysGgWNy7lHlhmKWJVjRriDW0LULgMm1WOZmjcG4J46KbGJs4abdicneLRd24JqNFTWPuYQhtZUx/x8SqlW3zcpHSXj1cr6fNRjeMjeG0qVzY9xpVYJu7ktNVknLXBfaN3tkVsjtoMvT1AHUdLvwoAFOXkEmO4JcoWp8YoJ7oQO6eg7KjWkXYUQ07lsMAH9zAnLhocH+XQ4NCEivlmkIslLZLKNbmsYWdI5qnOeUDNKebDs3+Yux2Fz5FRe8ehBGMdobFpkHJaTZzKH4UFcRpbOHEh2ZR7rq93kbkugULuacRsabmGQQa6a3knuuNK0HS7QoN4oCfE2XRMXcfdm/1MIF507yHIROITPub+PwuAN2OE7abnwDV3HBkMYsu7Eg6u5V0IFENHDziH0DgzzhZOiB1QY2kE1EiKkBqnxhyAsCliZXCGFeEURaq3KG8CBhqt4576UECqCyQKqs0WCUiBCddpXNNlsjc4MDHejuiWqYa2iVxQzjY9xhmolOJ4O1MVQzqB+uL0PD63LzYWPVfO3Kns0x2Pz4bD5GJT4TB8vrFx+gntPJ3S5ys+LJ/vas3t83VjyzPq//3O7f+NjfNroO+30wT/ryiZY+NSF3u+7cohXAoyv8p2COfCn6WNU8WX+cIhXGo7hGPjXAjo2h00uUNYfBgO4XzhEK7CkOzSuSDBGp7ywC7GuT/VO7fU6uiUnSOcsrDjlIWla+VzfiyVTlnYedjZtlMWlk4bd37Ml05ZOEWz0ikLy0Ms0gWzOYlnC42xqTm3k8Y7X9x2voD8S5fzFY53vo52nC8oukc6X28xRWmmTbiMH5mmusgjisKxprfeF9CiO7fgNT5gHAFZyRDVaOPaTu5pazXpLaYHTl/boR0gOhgxrUvy7xNLVAGyi8CWIughpjHFOjgMAF8PDounY1BEFZKEwXmuGsOxJr0gLwCgiiMcMqx1/4J7eCp8MYbbFJiJVM7EjeJgUbIu6NgFPZ7ujsvgnObUpNsjwPTzunMSFaGUMRBjTxsYiIEM4mSBmD9ksSwRiLmVHlLqU9KDuIe6VQwfq7oM48CTYhgHgg4wA+/+X5wV4QJ8N4bLUw04Rhh/9gJ7vW6D9YDHGiVtnCByanwZHBgwUNx4mZo+tGMW+OgvUzML0DLzrGzjFTR/IwvyrGEWA4pH5DJ4jf+HTif3Gl8xs2H/PHuCUuFo8SJwDwIqAAeMV8hOzrYY8+x94DNl2G4up9ZBPbo/PINnxVYC94Dp08vZbE65q+h0WUVlXBVlXIMGufFV+8aK2BtPlDcWx91Y6NI4FyZHTG9atxjztJRPlbpLqZ8q7c7ZT6UHsgvyeDYkKFCeHS0BCrsbFJbD4ay/uDbdVS6OsQghsd1WZ9RpOZvHiXFmIAetUA4+EpjT+fib8BzjLHFNK2fni2uwkSeeHW6vhvpATDzlbDEsMIT7b3wVpHCpfaHI+CpI2HLxGxJMjK+Cb7mqIA+PZeyHzn+PCiNzE4XfYJ5ss3MdrCQ2//UzM7qZchW+RWlXULEQ2oRTXfQ6aPk+uKUFbtnnviUseHMZHGeKsgrksuV9IgSz5X0XE2eAnAsh9MYK4W4oD0O+212+rCCP+8Tw+uKG930ix9ddvlDYriKREOFErgvyrO0HcVAJfHFR4HwIFDWlo3wrFfZtK7hLatJ1VvTAiguC5T7wXRPyaTzCuOLAjYY/hpCX2bjRHust4g1eUbVXHKq2cdPlspQT40sgCyr3jlfgcJ0HnBgvbo3C0lE4MQEvrLTAc/ai646b9sVjuBeAX4TrjpfCdQBxBY67R+6F49487oV7cAthrgZQJlwx5uhQ/WbK2TwkenDTmclNZwabzh7cdGa46cxEgXOjZWHTmdmbzlC5ByQbN525Ohcm0PkNM0WuxjqBqCpQKph4RI9rUYKdXDUonkw8De6BSnPhE1stOIdqEEFQrSiIROIXi3CP8QJO9MKNT5K58p8spjThdtXoNMMrYh7WJAx34jItO9kyzfTCQGTbC7VsCF9EF2pe8JY9PBuWaiidtj8NDjRscyOPY4IfHulKAy+9Yjlr7Tso5tjLNXG+ESZXuNM4G/bZveOVIvhd9GW1GVoshg3XYpHKhBdW4blkmduk4H5sGfcJV8oDv6KZm3ZoVXUtOHxc4z5cboDLcg6mLPlARuA8YSOcffZBxMKHsRlQMm90qL3wYxOFv5upKR8YYjpcmZeP0gSkmyTpJkk6N99kSRM0pEQhiP5SpzLqqLhHpBesAi5ugpQeiorgEZvQoAiaOLXNPUIRqFCEQFYsK3KAFVSwwohjRRayIiDPhUtpyIou2rOc0+OmzxYLn92uEAvsog+EgkVjYdh54u48cTpP7M4Td+ftXB0UOdRir63FmAkGWuyNarE9FjFa7I3RYq/Nc1k2Rouh8ujQWgTT1Dw8a7ZMlKLu1N1chftkan0M9zwxgkTjFAowohzuCZQvni3P2WdbJKDpgsfZkodaPA99Ng99MTz0JfLQNwB4qONIivQ9mXRUKTSh0lYEZ0E6WxBm28ozVZkNtk1GAOOiBldkZ4xfTxk/nzjBNYlm7B/z8awoNzIm8FBMoCdRnDJWMGMFB74VxCNxRSxjBdEKOtzIWMFDs4IJ4pSxgr1jBddnrGAPWkH7vGLGCPIshxkZG3hoNjBemDImsHdM4MXdT3UwkpxG+yFNxHziriCkfi1NryH3sbdkDX0rHvgqCXTdK0mg6zg7hdrd0Zf3zEPfScWhxZiHhlf01bufvIc4fGNXHH5Qpb7mbh9Phx18zs4UxwWMYxELUm7sG8eaciNk34eYjb3vQ8jGppiN7boEmyHRS06C9r4PIUEbuv4hk0e2FfEqN+N8UxFok2AetZniTc8WhWOceDhbABZeoMPMpSAZjn7CacosSwHNy7KUWXjoWjEuBJx4znjWWmt4fdjMBkjIZYi+ng0v+RMmJhsmYa6YHuMiHJ8GM3uZqXDfmZCV8A/B4NvsXkIqmdc4PqCCYnuxW5BXdgHopBczl6CjPNu4QExxFg2FuIq/sNuAum5cKN7bZVxowmEndbXolpery9A82e+wzeYUkta/JA67wlfx3lYV9T1kXGTq8mgxDQl6iOvQFXHwMeYgq13MFzKpcX5A4VlwADZL7iNgdjuDV2QBIkBouH3NatYfg/0ALR3ZiXWDbP9Hi/o/XuH/YGiojmvR2c5rT3Fe266KKU6mQEJeozuLNCC9F8jTB6Kpmo7/ozq+D0nl+xC370Pcvg+J931ICt/HY2cmiulK7KGBLGmwGwn7bR5jnD07wX6d29WJGmvxDt6oq2MfvyRRrwRdHjThwtUh0sWh0uVBI36Iro5muzoaznIe6epoUVfHI10dLdbV8cHmaExmOXVSXrnPGBdgMVOyrz4EY29q0A1fdGb22MMOe2fSs/Hano1HDLrm8mwQasb2bLzwQ3o2mugtXop6NpozJztHcvGlWnPBzmicwZwszr4q7rOvipyTlejZVwXnZCUpk5Xo2Vf3WDqejW92vKjkJBEVltyRybK55vJnXMqSZXMty+aaN55rXptrYvM2S3LNG+ValuSadwBwLaknw4Qno9gOi+PJMOHJKLaLM1tarSSezHv0UGCRuwvxZJHUIE+AfpwvwZ5gGLHXs/MBtMNUXRAuiRnATkojk7kHLghOyABWxMYa5GbKlO7HFaY1s6buw0DLzCYiDqhZzQFmNQdUBwrVzmSPUHGw35O0m2IjGvJJojgzMu8SDv7L1V8jiia8erEZ3gJCTqvPB+Sp2Ne1QMfOluw1KWgFq+eI38CcacWkNq40cXClqXTwAVpazCIA8Wz6XBn0DMZPCi+MtBLaZvo2PcZ9MItQBKOGmUSKtYr9YO6eqNgTKgZO9ESxVVMRzYJqUjmPQQOyB5vofOHV2Nrgi2qDV5wEFEfzf+NlTCSNTO9ejq0IQagiJ04VOXGqyIlTRU4cpuFWONLoTciqhrft0DrurQ/BxCDCDNG0ao/9eB778SBHONm0+34PTrvaGTJfmLplMBfEyC1yqjxeELNlio4JV9a5JmKY1QJajgu4gLN1wH8tdYM5rgZzkjfotuXi1aLo63jQfjpmPIaZNMpM6uSoK8ZCXC2C9/xPPDkJWfkyMakCrrlzpCCHafNHModp80fuHCauRBNIixB1xaGNhUypj+z0NPddI9FDXRjN3xwdmwMFvvzmj+VL3jd/bJ8CuM4js3sVt+1URIp51HZ6pO1UHdtZRThbF2C2ZKEP6zKgarLpSO316SgqIlJGNlNj4Vy1qQoys0XFxkIdzq4SOGVsFIHnPD35HPRcRpsPR5slxnzfKbTmQJlmdDqj0xmd7g2dZuGYvaw+0Gkb6TSj0xmdTq7T+zI6fVg6LV6L04cqrYBKC0CvjEZnNDpRo+92NLqipzXaVmU1Icwtw3hqPSBqC1V2he5UW5VVW5W9faDKnli9im6zqnb0NjZuHa+5MaHrpJorWpD1C5MwE97KYkMPxgc7pZp6RIjYVsmYnVsZGw54xc6tyr3ubdt4XS1262pZvK4W2bp6YryucreuFsbq6mhbV8fG66oRr6sjY3WV2Lqak0pX8eCw6tJVhDuIPSWvJeiqfVReGxC6mhC0TUdXK5Lr6o9o9xCVrBxrqqHL19TZr9ASGLY2qpq4yJ23PVP7LTY2wClQ4J1cOHbjZVw1tqB97P309M/AWi0+41XnVC1AKCxzn3jdTLu590vhNVnUBWzDBFgiwzdhJb74Vaghvh5LPB1owvikb8sSO9+/lQAY6b5fyOkFAQBHgfhaZ8n3hEdpggovnVNDRp3zbi4bK4SYDFA78S1MLA7/81vUeQcRvokJjv/Z4J80Cv4pWoG6LDUklA5fYPevHnkgX+oH8nX9QLEwpD9NeKA4DFIaj0FKYzBIaTwGqYBowUf3uR/93u49Oh7XVhI5ABClyZ/d9eDMeXAFqXOiz9tCJRoqUuB5AalFdpi6O9xtJL7R/YvEd1QGiS/P2v8fTPTY/58oEp+45CR67P9PTyLxTegEiW/rQAWhix5cyODQdcIpDTmFfMpA0WWg6A4Lim5VBoquR6DoVvUtFN0N/QhF9/vOoOggibQLNDoJr+wJYQr+JErgxXWHC0n3ZF9D0kW3vA4HlQ6rISHOTqUDDZhudY8C04UHEjDddYMSkc3tHWVA2YYOKFsG0KsXAL3WZgC9BjugV30ngF4NGUCvDKAXysvKNAC9/pAM0GtVXwJ6rbFhr8JDDdCrb56sZwC9/pgB9DJW9yegVzgD6DUwzzCvsU/fhjOAXod6grlPeJiBshkExi8loFc4A+iVMYFDG9ArYwUzVrALQK9wBtArYwWHNqDX4LaC6zNWsNcBvcIZQK+MDRzKgF6D2wQOXTCf1X0K5hPOgPkMEDCfNTYsTTgD5pM+mE+fcK3XwHzeH7JgPopInMKgkgvP58mBhuejYU9F7CYD6fO5h/RZ3c+QPuHBA+nT1O8Hi5sG6sHiNfZhxXCfHyxuijus2OQ6rDjx8wb/sbr/IX3CgwrSJ6PTGZ3O6HRXkD7hQQXpk9HpoaTT+zI63RuQPuHBBOmT0eihpNFDC9JndV9D+oQHNqRPU79D+jQNVEifPtLVZJA+XepqCkifbkN78P6F9ghkoD3yrJZPENqj5ZMotIe45EB7tHzSk9AeJw1KaA8neScD7dEFtIdcFmagPXoT2uOJoQ/tsZH2BbbHs0Mf2yMlI4cguMf+TsE9WFrgHswB9yhiAi5u0IF7OIGywwP3YALc4wvMAfd4fWCAe1xNexTd4xqagfc4bHgPl4eUgfcYOvAeBzLwHj0P73EdzeB7DHZ8j6toJwAfkCGcQfgYJAgf9/QqwseVNA2IjwPJID420r7E+LiW2lAY19ChhvLRV8/WMzgfr3eO8/G5ON50Ne1PoI9raAbpY2AebgJNFudyQJMzWB+Hdripj7jYa8ebrsmYwD6A+/h8WsFBgvcxkA3hoEL8yNjCjC3sGvTj82oLBwXqx8C2hYMI92Ow28KrMraw96E/Pq+mcDBgfwxsSzh40D8GuyF8asjifwjr12cAIC5jl0EA6V8EENBJAWYBOpnBAEkXA6SP+JZBATkEFBDMsMLl1UBHAbFPe2ZQQLqDAvLCUDyPeDhTcI/AgLgm5QGPA/I92u/HEb9HB+p5RDE1qb0/NSU7kfg9GnfM6XvUdc6puJMzib/LaHXvwIH0mmL3Dh5IRrczup3R7TRhQXpRt3sDFySj20NPt1/J6HavwIP0omr3Aj5IRrOHnmb/z5BCCemBGHc3YUJShbkHCk5InM72B1CIW2cHFlJIn+lsMqyQNHS2p9BCivoXLWR8Bi0kz4oItJCICy0kEosWEulRtJDJnaCF3DFg0ULsje4MWEgXYCHCocxghWSwQg4LK+TWDFZIz2CF3Po5wgr5U6dYIUpaWCGKgxWC1v7wsUL2SqyQnDTP2ovHORysEHuFHQcVonYGFaImQIUoAipE9ClnAEGF3N6zUCGRAQUVcu3ghAqJukcZpJAMUkgGKaQTpJC2DFLIoEcK+VFnSCG3ZZBCMkghQmJuSQcp5I1kSCG39ilSSKuDphEZckghffVsPYMU8mYGKcS4vV+RQiIZpJABehSq1TnCE8kghRzyQag+4mLmdPxgMIEpkUIiGaSQjCEc8kghGVuYsYVdI4VEMkghGVs45JFCBrstvCpjC3sfKSSSQQrJWMIhjhQy2A3h0EUKub1vkUIiGaSQgYIU0uogXkQySCHdQArpI771GlLIX4cwUggmWIFP4QIK2TsQgULkGbEMTsjnHifk9v7GCYkMIpyQu/v/VOLdA/ZUYqtzwinS96cS744/4XS3+4RT6ecNS+D2AYATEhlcOCEZ3c7odka308QJiQwunJCMbg893X4lo9u9ghMSGVQ4IRnNHnqaPbRwQm7vc5yQyADHCbm7/3FC7h6wOCF9prPJcELS0NkUOCG/YJQmP3LhRDULrZMMHSAqMMR5MpGRTtUOeOJHjvgwxMdI8TFafIwFjIqOjg4vjD3j9AGZZ19cecfdWE9BLmdFTH1gCVY+kRBxKAEa0ZFiKWE82JwURIRan3R0dCgAgLE5x2r5B7HKrAny3CK1iKHDSR9iZ/8zECYfp9gCtQ8MQys+Ew8dMU4NE1o3yu3sf5aY/d9tfJWS/sVXKc3gq+RZuwW+ym4XvsruWHyV3T2KrzK1E3yVvzmni42u8FUOD1glepAYsyoUsdXoQ5dNNcZ1F0UlFhwhDkVF7FO4UFScfTRTdY4Ja2JjOm0UFaNzFJVuwqekYgcyIyVWipHBSjEyWCldY6Xcn8FK6RmslPv7GCvldOEGqV1wk0qXw3UOFSAAAuCFqOIY608Z9aYzMB4xMB6JmWIpswJglO2540LTs8yELVyj0MwyLuCEZ3GPcQHMuVyDKelLaqXIqBI/TS8cmQiFODGONz3GBXDcF7fQQ8ZFePSaFLGRdq6NZH7LB8S6SbWyZY90kVChg9M/0tShqO4uerPqjKwujuJ7uM6zjWOM4zTsNZVd8dgNQ2oadgr8E+OBmBWnvTu7nkY90E74lQyzhqG/lhyzhqPDSsQOd5lRAYVhgSUc9higGP2W9LrgICukhMyxAWEA9Ab9L06NcajNTp9To7/IZYwc/2l25wYI1MuDPQv1smNAQb38TXU7Y2lHLg4P4yXWE0mSBJLgqXUP0CXWNMcBusR4asUxnpoHBkEAughfTY311DwZQJeuAV2MDKBLPwC6/DID6DLoAV1+1hmgy88zgC4ZQBchMf+TDqDLW8kAXe7vU0CXnQ7oyY4hB+jSV8/WM4Aub2cAXYwH+xXQZUcG0GWAnljb6Zy02pEBdDnk82p9xMUMiMFgMIEpAV12ZABdMoZwyAO6ZGxhxhZ2DeiyIwPokrGFQx7QZbDbwqsytrD3AV12ZABdMpZwiAO6DHZDOHQBXR7sW0CXHRlAl4EC6LLTASbZkQF06QagSx/xrdcAXX4j34aVVuJVX+C4dJYk5cqJkUlSzBiHCXw+kcB3j8JUAdeSXiJZlygtsiuJCY6x6TkEZ7NxsOl4Dm5meRtRNQ8RkgW8YDRPLCkeSuKEwAQiiteVFqmAnwZysAlzAMGcmd5Nj3EvTAmifLcxWZjdB5YEk4U5PUjAZPFGhdojMVl8QxaT5cH+xmTZMYgwWR7t/xOgjw7YE6A7ndNkO/r+BOij8afJHnWfJjvl84bb8OAAwGTZMbgwWTK6ndHtjG6nicmyY3BhsmR0e+jp9isZ3e4VTJYdgwqTJaPZQ0+zhxYmy4N9jsmyY4Bjsjza/5gsjw5YTJY+09lkmCxp6GwKTJafaow1pXUcWZEwH/DcPgkvgicqjC8IXOYiRiwaEoe1Omg9+IEdZAPAXFe10A0oiiLS2cXd1L6fwv1V3o1XQCDQrqMprTpiahi2kbPDrSOvB+oY2wN1FPRAHSf0QB2TD6eOqgq4W+NMT/X/ANXliYsqwmkV3bAO/m66Ur9SY75o6D05ipDohwAREv2YjidzsR9qSIAL3dBUb2248ztv0FlqpZXFmXWQ1lvqWmtYvSCazLoCyZzJcg35VtZpMGOsp1bkP8S6WR5Zth88tkEtpsGkZcZ0XQSPx3Ze5lTIbxFlfKnL6F2XGRNTRLMOXi6e88fUwWTIhgP7cHhvXj5XjdlwsE3lPtacFJrIHg6ZnoN1hwJeOEWJ38/Aw7lP0a1iMxIMoacuoGhcMRnuXcQCG+QqLsdBAhlwH05/WfAYWe59k9/Lc+5c5VkChF/jWY5Hy7ga4p5t0wngGSAwgDzpIwB0cij8NhbZGz6+xPM7mzJiOGDEcOWgFUMRD+WebafSTiWxuRNJvCYjiQNGEq+kg1cUmRTFL7BORfH7NCOLg0IWbxnEsqhIWRRgUill8SedyeJBlXkyshgrZ740ZDGrR2TRB9lRnPIslEVxfF7lnm7JIoQ6tDhZ9Nqy6I2XRV8KWYRApoiQuGBW3EIYDZkw7t0WxUJKJnGPORLnSZS4bTLHqYuFtA0kSmZzYo2sK2KGRdeabBun25qqWlpaWui5DQJedHeO9TRzkCEJp/kCZQmWRdbBnOE6pxZIpX02XSCrUc6WWzRsUQcEFEGoaJhTY5hdVNHvolEUstjRsHHHLNXKkoCmXFxLhYpKYlBR979JrFeJNd0WeSvb0G24BmycyrQqCE0Boo+ExxK0RL7uo+nhpRG7M7uJNVw2KXKv5Id8X5YhPkaLDy4+ijhxIYUWx/yq6JlanGHSd6UnKdGR2E8sw4WL63yots7YgLiiS0x0iYkuMRFCZQKohwmgHiaAepgA6kGs3fmcGc8hNMr5sZC1CFA72gG11b9NSbpiTqTEWrocEJ3LYdLE3oXrq2gM0d3u4+w+rvzEmG0mFhCQmerJxKdHOXo57T6mnipF241U+RKRUWAag1QpiC/bMK020ubseQES7cOybg0qYoQyuyexr5GDxm6hVsCGeSrj7Ex3S19O72EdSfFZRzjSI3SP2eg5ckjP6B77LIC+s00Dj9Ft/aFDGIqxcUMB4FVX0/ih4GIogHiNnFJFhB4Bu6rnQTbgRDJawoKNV6qryDmIAOZgEE0D7bXoyWR0jhNgstBsiq+0+4NYZA/i2LhBhG4+28kg/lG+47ATA5xjeR1EaVOJx56RybJCw3IsJovq3LkfLQSVaJwJyNVHWtMcE02EfKgwe6B8oG2W0IXioipG2mfPgAp3Q10nsdvfdT1gp5tB2F2LSE8DWj0jPwB7JfiawGZ8tR8wBX6fka8hXBzlbHa+zpW6KMGkxqtUSnkRIIWhagEAYG5U0H+SzrSXl+6092lHRwdNNe3RsDXq8Ga+Q5kn8gf3POE/pHliZbrzRFrDf3S6ww9A8yTV8LOwdUzfD3/BwBn+7xzC8B97SMN/JU13/O9OZ/yP68b4B1MNvxK2ju/74Z8wuId/3CEN/y1pD/+hsHTK4Gbp5ENi6f+kzdLbaaqXeni4BNOD9Ad46QCrLNAttW4Yo4zoRMcsg5TKZfffZ/cftAqnfsyiMF6gbt3qBGqtMk13lNseHWSGuEG2v5Cmtx2tgFN4zwXDCvQvMiqwV7vRg/GKsRP8Snvgg4fQhftgjXpYfajsiT5UHl4fZvdEH2bbfZhxSH24icZ04tAq2dwTldwVW8lVlNHGFPOZvdBLwLgUZow18uhryaNhCgnan0swxmecaZyli5fhuCAQk0xVlxxyP9y9gAbTae391JM4tyfxuMaSYOnTBCxP6jp+mPRg4G1e64TYYUmrJTvMp4YcsxKLKulYU+tnNPRg4gOHaE8wl9P7jPzYFhObuocx1sSSt6aJ1hJhUzU5s4jWcOJgCLCKZ5/vizkSS+wjsUTmSoojsSR6JNYjj8SS2COxBL5hwpUGwBvGXI1jxpUxR4fq7XQrDX7Ep1tpMelWmp1uJcvGpFtB5ZqTbtUVu1qpO33qkNhFHHYR5JWRD/CqClfnIbyqAnCkCr6KAeFVIQsuX17FJLCuuvieoijNrMkxNnHvjxKdVBI6qch1uch/k91UYrZ8iAsvXAQZqBNp+XEU91m+A6Mt4LVoIZwU91q7fUWMjMghrbc4oNN33BfwMEigFKESkUBpv/1ABOiTHYwFTogkaRV6qYj0DgUPEHKtEQBbFthHXxU4EwuHX0P4Jo9k500VO19UcZ83hTOujomsUZvE0K1yJwFrINyhbaa26TGubdS4lkCUZ5hN4pSqAtQBJk/I6gFNvqUiR9HxHLMAoZUXq2xnyY1FuzNxtFelMhWpB9qV1xc1FXdzZpwbIPEGKrHBk9NwSZ13TRhfc0fAGlO+Ds4dpIT4Zbx1c+3f2QoEmapEvFUNGpoftbC+pGrRm41/vT8bX9CfjZ/Xn43X9Gfji/uz8dr+bHxJfzZ+cX82vrSrxm/R4MUbTYfju3nkFk5cIXtH0giZAsikiEFSv9f6LqQgGMvhEAT+xe/cAyj2+GW8Mtq4RHwx4EsVhb9wN8w/+0iKdtLY+ZQnNUS0g4hoBxHRDhsRfjM1s12494RnC9x74QsyiQ1PotjwTGLDkxhseNzzh3iCgNCAOQfBIkwoBisI0ye3/WXuSS6DjAThJ2CiiU+860bihmdDrjxFEHusrgkeXNbgg7cf+Gbmgq/pw1clQFoLCgTUQLEGrQrz7eW0DdvyoQAVKfrMopC+4LUIZ3XbjBMAkyrbOMFOL9hHYManiYn5YkwAoUaVqSheiMTU4SiKyAcUUeUyBYsbr0VR57ueuXcw9wZUusKZzF9gcerF4tQn6euztnjtbBEAZUn0TZgMBeH735h07qAQLqY4FedfogTKlZB4ZWyU/fHRIfEO0zjhjINnySEJLnUC63o76DUyRdDrj+kGvXo9MlBvNPRtZKA+ndY+GKSRAbp2IAQHThw6wYE1dnAgPMSCAyd2GRw4sTvBgQ5FgXd7pggOdKOTmGnZvfeDHl6wQLFDBaoNh0rccKjJQgVJ8FHVKMo5Z40AcOVEC+SxUq4BUJYLnSrm5YBxCFl4uhkcgJhoAUuIFjAZLRBvCtSSve1QjUYLnPcJEud9gjoAmIn3iTKIF8CB4oAaEy/Qd6ZjMXsyXnBpz8cLLuureME3+nMd8c3+bPy/+rPxxv5sfF1Xja/rxcZbaH+2vr5fW7+8X1vf0K+tX9Fl662ZoMEADhpgAqlETjvkuAEFt4NgJYMydNA+mEMHFl2bJHoAIwIBhFPoUAggjE0RQHg93QDC1b0dQLiKGptoWiGEFT0VQriKDuUYAhsQMYRJXa047x00MYRrqR1EuIYOsSjCpC6jCJMyUYTuRBGc9wN9PqMI9T0YRbiephNGOKVbYYRvUXccoTfd+xv6dXGxuV9b/3a/tv6dfm39u/3a+o392voP+rX1m/q19Zv7tfUfZoIJgz6YYEM1H0YwgUEwASrJBBP6PJjAkgYTmAgmyMjCIA8mFKYIJrw5YIIJP6LGbX0cTPjRkA4mKAMimFAydIIJrU4wITLUggklXQYTSroTTPjr5++8AgBeKQCw/nk8sdCTsYMtvRA7+HGfxQ7u6Ne1xJ392vrWfm39rn5t/b/7tfVt/dr6Pf3a+k/7tfV7+7X17V22fnsmdjDAYwfyVTCHETpQIHQwXiGZyEGfRw6UpJEDdAXl6m7QRw5OTBE5eHvARA5+Ro2f93Hk4GdpRQ4eHTiRA6iuiKmw3MeQQNJYgNq7oYCTh04oYKcTCtgx1EIBJ3cZCji5O6GA53o0FJAcPrFnIwBSqxTQKiXFi7wlKC8zxg3C5b4v2XLf10/L/Yd6Ybm/q8+W+w/3q/vf3q+t7+7X1vf0a+uP9Gvrv+rX1h/v19af6NfW9/Zr60922fqHKvMd5nLf2+Vy3wclfLhg5z5nue/D5b4Pl/s+7hXLfR/3iuU+foHlvg+X+3i3pyDP2tvDy30vTIheXOdnwafj+GUBKbrO9zqOn9de53vdjp83us5XnXW+Cu8tcK3x8Z6oq5DLYHGEOMhiljfGmVnuZb2Ky3p5EylnMziZmau5Z65xXa/hfdE1vI9nRdfwe1Ou4X1iDQ9vgRVreAA98NTh8Mg1vM+1hvd1ew1/tULVVGv41CudZOsEmmQNH7faQW2gKdbwqF3xMs7cMm5rVLyMx0QLaBHLiQsWtHxArBeI5ZG+hgNRHVAs/BJFvYaXUEAqKnjJIfheZ2TjW12K2FijPIGpPRsNuJl2uVxLbXiMZXJJL9ZrvxZLSyu68E78ApDfxgsJwpJMSnqya79Jt2t/7POuPZ1u117v8649k27X3uzzrv023a69nVbXOCnwYSKEiVEPpX4Wvn5GKYD06EJV10+HrkPwdGSdSV1FXLeYSoFvJl6EqFe+oWgFikVnccVSZsFKnhqKDv+9dulLjFjX+XQ6llg3+fQjKSEkhxByNplDOJlHLHIasbYJ+oM+PUshhPgIIZRYv/HpdDqxXvHpk+CuInzK5WQ5WUkWkRoSJsvISrKCcBImK8lKwslyUkMayMWklljXZeG9N2Xp4ygGxQhpIsvJMrKQTCINJEwmkWUkTBaRS8hqchIJk9XEui5b3JOtT4B7Cgkhp5MVZDGpJZcRTlaSNSSMn0sIJw2khqwQbf0mW6cnEuuVbD0f7huZ0Jas/1Yd679L14+Dcsck6VOYLCeryRL7jtd05Ms7up4FdzB8EusTHdvblKMXwNWxsp9rSQ3Wthg5UYu9C5OlxNqWg+UfdJWPtruahEkDWYal7VZzRKs5OqXE+kT82pSrZ6lybBixbs3VaSOx7srV66DOxYTgKHzFVVsRGS/5tJgsQw6K0VlDLsHeAS8vIWuwB5wsJLXyb5hcSmqxBCcleNcKfKZSUk6sW4cJHg7TJ0K7x8c8yxqUieVkElmBrUBtDc5TDRNPNSzKy2JifTJMv0EpJvBvMikmJaSYlJJiUkaKyRRSTMpJMZlKikkFKSbTsMRk/FdCJpNSMpmUkclkCplMyslkMpVMJhVkMpmGtZRgKfhXSkpIGSkhU0gJKSclZCopIRWkhEzDlkqxJigF/8pIKZmCT1pKppJSUkFKyTTsTRm2VoIlyvDfFFJGykkZmUrKSAUpI9Owx1OwRyVYyxQsBf/KyRQylUwhFWQKmYZPVY69LsGWyrEmKAX/ppJyUkHKyTR88qn4ZCXYm6nY2hQsMRX/VZCpZBpypwKfvgR7XIE9moK1VGAp+DeNTJNcnCaffprs9TTZ2jRZyrruCJ2NVYl10xH6VT4YLaISku4oFZMaUkwWkmKyiBSTxaSY1JJisiTt0ZtMashkspBMJovIZLKYTCa1ZDJZkvaolpAaUkIWkhKyiJSQxaSE1JISsiTt0S4lNaSULCSlZBEpJYtJKaklpWRJ2lJQRmpIGVlIysgiUkYWkzJSS8rIkrSlYwqpIVPIQjKFLCJTyGIyhdSSKWRJ2lJTTmpIOVlIyskiUk4Wk3JSS8rJkrSlaSqpIVPJQjKVLCJTyWIyldSSqWRJ2lJWQWpIBVlIKsgiUkEWkwpSSyrIkrSlbxqpIdPIQjKNLCLTyGIyjdSSaWQJSlUNSkcJjlANcnoKPm0N9roC76zBfwtJDc5Si0kNqSU1ZAlK5EKUrBIc3YU4SlOQUwvxiSuw1YV4N/xbRBaSxWjFFpIlKM2LUCpLUDIW4QhPQS4vQm5VYI8XYctwN/xbTBaRWrKILEFNWIwSXYJStRilYwqO0GLkdAU+7WLs9UK8czH+qyWLyRLUolrUhhKUyFqUrCk4urU4ShXIqVp84oXYai3eDf+WkCVSC5dIbVgipXKJlI4lcpSWSG4tkb1eIu+2to3R6fnEenCMPgdswmy04JNRm8pQDqfiCNbgsy/Guy4mS8kyEiJ1ZDm5hKwgK8kqUk8acM5ZQ9aSS8ll5Bvkm8S6Ll94KPl6liZnOYVYP8/Xlcg/g8Tak6/79+744PITX2pvOXdqUeHP/j0dva4WIB7I1/2++e27nn2xnX+0/xXfHWN3IbEaiOvH6v75M/2Xrn2x/ZK5v3jxxwsLBLESiK1jdf/HE6+6Z8yL7S9evP22N6546yGxh4dtfka87NLvX/TwC+37vzD+u8vyVXEnwTbH6v7qsY9cW/NC+2+uOHP2pFeOPBVp+/8BbR6t++/auLFYfaH9ZP3yv/y96jXR291AbD1a989e9tUz73y+vfp7X974+H1c3BkB4p6jdX/LTT/8/WnPt3+n5VcvnPX14wSxBYgHjtb9/MDO1995rv2VCQ/cfMx/HS+I1djmMbp/0x+OXHD1c+3B7b/9xcin8lzE1hTESmzzGN1/2W//Y41/rn3t775SVLhglHhOjm0eo/tvWrbnpr3Ptqvz3l760L3HSiZgm8fq/rt+8pPzL362/eBdl5c+fuyxkgkfQpvH6v7ZP/3Xtdqz7UsWaP/32F3Hizt3A3HPsbp/8+rXC7fsax+mfNj017ocQYwA8cCxun/fz753XOW+9uaJH972YPnBh6LE9Tw5sQXb5Lq/8sJLRu/4bftV02/+yQlfy5VMwDa57q9+7df3HHymvfDejbc+cPwEyQRsk+v+gyes8I57pt3oCM6bM8kvmYBtBnT/7jl1gfOfbs9f+tQvv70zIO4k2GZA90d++MRHN/ymveyK25fO+cY4F3FPCuL+v0ObAd2/eWJ44yO/br/hgWsnbz/7KEHcDcT1pu7f3XL2k39/qn3J5qeDi87eKWQoAsRWU/dvf/3Yhwqean93z6zXFl933K4ocU8KYgu2aer+uR/euuCcJ9v/9MIe9f89e4LUFWyzQPfv47WR5r3tWf9+tbl9l80hbLNA9+832NU/eaJ9/hlfadj8qpu4JwWRY5tQ7VFvD3/p8fYlr//PltAbhpQhbLNQ92/euqq441ft0+Yat3/xtmNcxNYUxP0fQJuFun9765/ePP5X7Tec59187R+4FDAgHijU/S2/Xj7hrMfap182pWZPjv/UKHH9ccmJESC2Hqf7Nx/DP6l/tP3keePO2njZ36SpwTaP0/0Hj/34nO8/0u57rN5ffH2hZB+2eZzur5704gkP7Gm/ccuI0T9uOclFXH98cmIltnm87t+8r7Hp5d3tH573zqYbl2WfGiXuSUHk2OZn1e5/dfK332tv/6B0y/nz1sjBJkC8fJw+asIK77iH26eTgyecWHbCqVFaW3La/r9Bi+N0/+7zbph34UPtnocvmv+1nKMlZ4F4YJzu33/GyZd8Z2f73rvPe2fKNGmikLi+KDkxAsTWIt0fmfzSzEcfbF967qSzxjce6SLuSUFswTY/q7b6zWueO/iL9t+tLn1y6g+kLanGNsfrfu4JevN/3v61Cx+vOY9JK4TE1hTESmxzvO7fn3/jy9b97X888l+/+d2FJ7qIB1IQObZ5gu5v2fLX8tr72rO23LD2wsaRkrXYJhBH7C7Ovrf9298q33Db1ye6iHtSEPcfhDaBeFT976t+0n7mqpfe/OblY13E9ROSE3cDsXWC7t9d8s/54a3tf239oGzWJyfuihL3pCBGsE0gfrrjqtu2tN/96fH/eID9Y3qUuP7E5MQWILadqI+6bNgtl9/e/kZWU+PxLeN3RWmPJKdVY4sn6v6WF735O37QPu3Of3933vVFUhWAePlEfdQn2+/afUP7rXc+/8/GY/74UJTWlpzGscGJ+iij7oT9ze1vVP4uN/j6UbuitNeT0wjQbjxJZ/D585N0Zff7UNFJ+qir1+QZLcF3Jvzo5ronpLFqAdqBk3R/y3fnn8s3B5/76HXPea/ZzgQQL5+kj3qy6LjTbwqW5Swo2RmRlpUArXWS7q98++oLrEjwKy//7fzdI6gcu79Ci5P0USe98NMlPw4W/d+uNatHydFpAdqBz27cffvIu793V3Dd8Qv2ff8bsu+VQFxfrPt3//7p1b/eFvQWvXLaB0vHyIcGYisQPbsnv/vT4H+d8uScL4wYJm3nX0AiinV/9axnT/nBfcFbbss994ISewIB4oHPiPuf3fqPXfcHXz771Tsu3CslvxqI6yfr/sgPzlrw558Hjzn6gumeZbK3lUBsnaz7d7+b/Tx5IFjylx/99/XHvCfEhWCbnxErv37BhaU7gr87bdfJ548okDx4D9qcrPur77l+b+iXwTeXfjShZfORskNAXF+i+ysfovM3PRR8ftuCx5+dZTs+QGwt0f08e8O0Jx4O7p/51r1Ld0+UHQLinhIwj9O+/U578P+yW+e8VGabR2wTiOMu/5Z/T/AD78RnLntfTuv7/xfaLNX9BwuaJty9J1h2c8WMb22VTIgAsbVU97dszKl59pFg68/W/3r5jxRprIC4p1T3b87b/knto8GrG75UcNekxwUTKoF4oFT3by/dcOq3Hwte9ov/m/eNDdJAcmyzDGa0N94c96vgE+uWvflOqXzO/e9Cm2W637ju4bO/9njwspOmn3jtb21vAYh7ynT/qjXXHnHw8eCBwK1vXj/CHk8gHijT/XNnXHn91U8EtS9+e5WxxPaPgXj5FH3UtP+99+G9wWdP/PPd8071Su4BrW2KPuqj1xYseDK4siMyv+gDr7Rj2OIU3b//mul/+e5TwWWBc+d+sUEq8f4/Q4tTdP++8772yuRfB+8+sO3s66dI9243ENeX6/79p1Rcte/XwV8cMe/rj31JDlgEiK3lut84+Ph/Vv4m+NyEG3/V8N7fhI5XA3HPZ8TNL2w/9b6ng1O25310QodUsUpsE+58u2PYV54JFn9oVY874hHBdg7Ey6fqo37/xj3/eCY44lu/rM0LPCVqJdjk1M+G5P7lY2/+bbD4jzlPvffrfMnYd6DJqbp//lnVFfX7gt8++y+jXr31Y2kdgXhgqu6vrrl44mP7gn9+d/qoa0dL764FiOsrdP87IF3PBscevGPRsIBUlGogtlbo/o+3/fr8umeD60fd8dHTP7SdKWzzszuXLlh0c/uzwQd2nfblv9xpzzzYZoXuf3DYJTNHPhd8d+esnX+4SnoD+9+GNqfp/s2vNR58+Lngh+rcM/59q5zVdwOxdZrur37+wN9GPh98cHrg+W++LkcsAsQ9n91pPLz24rrng3sv/dv2p1eMkI8CxAPTdH9x6aXnPPJ88Pxdnl/MO2W01D9s82Td/86LBT876oXgj/Zvfq/8DZ98FGzzZN2/t/6R6+tfCK556eKsZ8ZNkhYK2zxZ9xf7b9v/5AvBH7+SnX81ly4RwTZP1v2RCu9PzReDX39i8fpVD58kn/MtaPMU3b9v71c++q8Xg+9XXvDXv9wjZ/XdQGw9RR9e/fU/7nrxxeBrtT/2naBn7yLWw6foHww/GFzRvmnMnFNumT6l9D//feo/3w9e8Nortx5ZXf9QTculX/jhe+8Hn11ylfHNCzc/dGXzinfy/vR+8Mh/XjzlnOeumx6+Mu/57f/v/eC/v/WvgpZnrn3oD//8/fi6fe8Ha/a+VXP2R9XT996yZvTMJ94P3vx86XlvbNk8fcPfH3/qCw+/H7zkvzZccOf/7+VJ4HLMvj5vCvVGREYMJUOSpAXhye2xMzVlEtFQtEmrViSSdmkhQ2Syy0ybvcxjXsZElLRYikrZ2p+ntKe8X899n/Rmme/7f9/v9+mn53fPvffcc+8995xzzzm3o4cJubAOJ/OrDOpiug+MuRpJtC11Vz+QxKD8eE03/b/mE6fyC7XrTjOI7xIdpjtgCzW28GOq3TEGDb2pOfXn1YeolRbyebyDDDKr+SmC8TehcrScbt0MZ9Co5icZE+/HUOUaF1KOBjAo1eyX6teF/sTKyLNZR3YwaNnBszUKY/0p35V+RLo7g/S1y8walKKomv0Reh1bGCQwHYEiwvYRXtmutRbWDJpcO9w7vvhX6vEvkoHlFgyy0pw7v63uKPF7xmatkFUMOq4XnB1QGUWNK+5SMTFi0P475xaRruHE04hNofOWMMhP8k2a1A5/4tcSv5jliEGxiYmvuyN/JfQ2ebns0GOQ3zLP96M3hBDo3CXjXC0Gva9UOqK+1J8o3fnKdrE6gzYM3op803+l9li3VLz8gUFaf0g7V7QFEBVlSi3HxzOoU+A65tgEfSq6+Hne7tEMuiIj6x4wex/BH/DmXJA8g6Kyc8MOjHQhVmvOv5Aqy6Brf6QZeRntJRSua8l8HMggQ8+kV7wFwYRWkWGXG49BK9oL188pjSKEo2wuDe6ikaRF5Dz/08FUY8IBy8xWGm02+TGnfsUBKvvC3NnnG2kUqbFybPugOMquSMo5pY5GBbNi51flb6XaEt7qvqikkcLY3MuKinHU28QRdzRe08jZcOr5ZQlBhIquvOG5MhqFO0zZYSV/kPreP0ly8XMaWYR9tyzqvDk1dXrbBJmnNBp7dLn9sWk7qcOJJsUt+TQanvS3Vb31QkIjbKPV4FwaMTYD50nb/UqsgXH15AMabR9w8nlFjguRR9y+euoujWbIy6FI4UGirPBZw9Q7NEpL3fFnbrQ3oTp11pPnAhr5lK+qvTnuIDGktDvuEkWjyNNbQTc2ijo/7bj3pQwaLT99sCSnLIRaYPfo1PNrNLLUk7t5t2wbFWB8fLX6FRq1/uJbt0Q+mJI7sP7BmYs0inzWPVpq5kHiuerVWUtTaSR1LFzz+hFfovve4cfyyTSSXvX9qwrraEJt1bLSQX/QqOauoknQPV3i+pK14ZMv0GjmLRv1d9qxxLIJyQqu52mU4B23ccWbCEq6xDuj4iyNEo2YeZk6EVSQ2dy0XWdolFKtHrbNNJBSvpOju+Q0jczNV28rzT1ITVIxC9A7RSMbxV3+vw9bQ3hcMHxsdpJGU1Q2CJjLB6mH83bb/XaCRgEZuiHJ8lsowXO+l/wJGtEXnNMZe2tKc4wtcSmBRitDy1fpl/hTgbErO/wSaPRo/rpdNkrbKE/LuiqvBBql+e27tYIOpjz3nF12NIFG4e/MxmsrBlP37Resrk2gUeFj6Q3Z8dEEWl9m7HCCRuPOGmWUaPtSIbxaj5EnaeR4y35Vd10soX17Bq/+JI3MnJ7+UVFrS2z66dGsplM0WvDosmbmyVBKfsz8VapnaKQ7e17jNYeD1Ihcw7iwszQaL1ScG7jBn0q+N3HJmPM0clnjXmTyOJaqP7DoWHEijSB8qIV9cjQRZxdefO93Gl2pabiteX0/8eLE1AVvk2gkrMyMt7pmS0UsujpKO5VGiyyb1u5t9SVm+SjEpVyk0V798eeVpA9Sd4UxfIsrNFIb77Qv/cJ66m3mw7TZ12m0NiN6Z8dEJ0ru56zsRTdo9HtHs8rChQcok5/KEgJu0ujHSLtnTg+CqBuDHrg13qKRam6MelfqViK64XRAzD80+tNDpmJmgTMxceJrRessGlmrbFKRzAyhbN+u97XLodETrVevg7/fR+horKg7lkcjhT+pwvw/Y6j1k+ZfGvCERgVadLxWTjRhfnnGiN+KaXR5nYdLoEMgIejebuZYRqMrxyMPP3wZQO1oKhQ4vqZRiE72AZ8xEURy4bq4hCoadRbnr4jyjabsru1XG0TT6EZKyeriO2bUBwXj9FNNNDJoPac/9Ew0NXft2/3uHTTSPZis1/x0M7V0w4f33kIazQw3d3xFx1ArBp6ckSbFoIelljLPhJ5Ewe0fo8fLMijpyIHODzdjKOnxzyz+lmfQZdnUGSkuHkT8z0GlxxQZFNud8Iv260hiR57Q8g9lBiWtlc6PKg8kfsxfM71RlUH2Y37SS31oTVytHBjrrMmgzYoHnKY52hMO0UyJ8mwGFVzN2Ts63J/qvLPejI8Y5NopROuTo6idYYNWaCxl0PILXnopQ6Kp92FDBocYM+j8IP1zQac9iZAzH0pGmzNITsVA+beYAOrI3vujXlsxKOnA7Scm6yKJIO0XA945MOhHR17S2rmBhNUVXtMEDwYpzb8yaMKTAMrymK/O4Z0Muj9k6byMqWGU2smWkUuCGVQYOtdK8pon0Yr2VU6PZtBW9+Mr6zL3EnsN731YeZRBDTGFUfJtUdTz6DOnUs8wyM9z4qsjKfupRvtIjWWpDBqs/DtJ3YkkVNdtpMfeYJB27YU7seqBxOEbjrPVMxlEB+VrXbAJJwwWu1h45zGo/vW8NzdmR1Ij/4pP7n7BoOMPY4zmhfkQRdG/7bldyaCwHCvytpQp0bg1Sv3vJvbmRWUD9ixnZUNf4FELyBIOXiUO1wayi4OH5ojBdYCMzxHBE8XhukBSHDxLHD4TyBIOXiUOnwVkFwcPfSgGnw1k/EMOvzhcD0iKg2eJw+cAWcLBq8ThG4Hs4uChuWLwTUDG53L4xeHWQFIcPEscbgNkCQevEofbAtnFwUMficHtgIx/BDg6kPQI+AsMei7XboMA8iYBNEwCGDYZYMZkAJPJAG6TAaJ7ymk95byeckNPeZgqwAxVABNVADdVgGhVILtYhGyYPQ/4CgMBYBgApKmK/hvgMpmUJxo0PQ/4RiwxS3qudmx+AhvBZmMMi8ABPHAcxB1ccJSajcyvxpF6Lxzx/jwCPh/0QZllkIh8EKUj5ANfi8U9FS+wB3iALY5tO8F20IRleAQ29m6PY+3OvfHuHLZ/PJBF+cDfx2MRBALgcAgbFBGRtwp3sQZHHDT5n5HGhuSn4hSD/2SaU8R6knUFoj1sLwA+nyeK7rLvloCMKBTVHCkEvvxwLlWkfIrILPdXAzKJbbATyPRC4Hvw8GpDv2i/MdiBKZ4kS4gdOOB4GJtt0EfOIlzvgNfpv89BmCGWgzATyLTHwPcf3J500XHKD20I0h7SltIVgpM5BXZtFa0I8rxvxgaWC8Ifzxiqf7IVQXtVykJeuSDIKU+7bmMrAgP+rMyPZYL2I8MPdU5sRVB+fUxxd6nASeLRGYvKFgTR92RThCWCdOMJ66SSWhCc6B6uJ1kiGO8ySq5+awuC8rna9vwXgpnt/LXSc1oQpGms01R4LihN3lhvzOupt2pft3tCsSDPd1lk+oNmBNFb04xmFAloY50rcw41Iyi/0BFGPhM4PEl9mc2GJaIVr6qbPRWYZrz5yU6jpzzs2KmJjk8E54rGDed9aEJwwlLOdu9jwSxz2euH7rPl1tnVxwsFK7qvrfg+rgmB1X7TkzcKBFfjymUjHZoQGDww2FucL7hUOSLgzdye+nKDuUGdeYKLN4MUFYc0IZhRqR0/Lk/wbOulB5NYN7pV5ym/oFxBwMMRjySvvEfgr2+dVZgjMMneOS0t9D2CEyMNB0zOFrw1irVW2dDTvtxY8/ud9wUXFYL1V+v2tAd/JPH0nkAvdf7rJXy2XmrMeZ27gtLTD7vpV40IYE11S+w/ghlz+OYr/mxEcKL8hzcdfwtAZXegaWwjglvd69Zuui0gnj25NdClp73/Ta+j8QLB32+uL7VcxtZ3WKzxpQT5QZBsPpGtb5a7a5UhUFUxlWv42IAAri19ZXhNEDU3z0f5RQMCA96lbeiyoNh/7dN313vKtxaM8dNLE+w38P04/xDb/urgA66/C/bOy3wwyYMt+xgf2nFG8MvYIW8Or2TLspmJE48LTkUq346ZwZa3qU3eEiOYsOvypGHD2HJVUbuyj8Dx/IOOXay/EEwumn4MRoGNrYW2i3rK/nIVOd+fRLuHBSYMyqER+O+L6DJKQlXrDsfNXUMjMFgzXvv3y+id/s2Gp2/r2fq8E6Mz0GU94Z5rPvUIDCSfV7v/hRZWG7lfla1HYLXbpKDkNrL2Glpy6UwdghNlA/7w/getzH5aFYl6ysqvfBYOuocMZSWM1UtrERhc2FcWeR89ULACJ79aBOUFW9KH5KAonekus1gnU3luqkxgLppjojbZLbMGgb/9FZnteahUS5XiOdcguMXbLJWUj/Y1IqpwVA2C8o+Ph78oQMkf7Zfn/12NwD/zpyUDHyOJuJ3Nb9yqETTMlf5L4wl6TwXM+cC6WvJMlKNXPkWNa9tCeIVVCBpqHhZsfYacWzNq3wZXIYj2C4qPLEKxGebXDhNVCKwqzHiJxUhl2F2hVHMlgrxCl9F/PUcPFEaOVkmuRFB+IuV93gsUIfyto8S+EoGBQP9MeQkCMq2ElQORMhnyoPwOSV1bNPAPyTDinO4aSbB6hy60bao5JtxIZL6fdEeY8A7diCayH+0KICTXZeixPoTJBz1WhwpDidexceVCpUp0McBS1aA7nBg2dK0C69cg90684tXtTj2xsJVnPSTe6j/sfDd4G3Gueq0262u5rtI6+c3gTVTBpSv1QqUqpHn/7PglEoHUna5ODdbFo3T0/anmNmfCxDGiTZhQhboPLZc2lYyk7BTs50B5FVrse++vJslwavF3gldCpWpEKA810O30ofITfskRWlaj9Q4npPyF3pT90hvzWM/YgF11//zT7kac1cioFL6sRhJLIpYW744kUrunPxMq1aBdKQ+NzGS3UIeEkmVCyxrkeKk64oJfMKG+f8MDYUINKhthePV+YABVMyC5VPiyBhHTrWqy5M0JI/0hjUKlWhS/TTW5tDOSWjdqQq7QshbNlr+r+F22KeH5zqRYmFCLIDeWLG7zIFIT40ewDtJbx9ZP+EfGi4h7ucQClOvQ/dvVpudoRyKlLcOA9cs+dVuhmjBoJxXebbaJdeIqGVZ5G/B3UOulDYuFL+vQs6tHO3Q6QolHT706hEr16K8KS7vB08ypg9+vPiW0rEdNhwqOTZH0pWT3qRwXJtSjWafkdFdKhBCjdlG2rAtbtujMqPE8LypmaasE6+8u38RIa/qHEUXnnq0BKxp1tsmae/F3UbK36lXhBI2GH1ksvTcwgtqZ3eIE5TRq9lY4pOofReX4qW8DZQZFmXq6F++JomQWy04GKwaVCFVVYasBpfMkokqYwKC0xO6KkrHmVFiw3BPhSwa5RMZkj+kIIewnqkmyQYY9S7Rtm3YfIzY/ff1aaNmAfA+llA7uDCbWnA+SYUMpMR8K/cteraFykOUYNpwzsiFTSicghmq5kdouVGpEf9/wt/uzcx+VHGP0VmjZiJjK2d/J7z5OVcxKGs4GyIQto6RkIJ5YtiBLkQ3SnVj//M2HgGjKZcNHOTYSuPBDvGFedygVU5QwmQ04BuTHbp/6MYJ4/u6cGhvXzNy3YauHhBs1Z75aufDle9Rx7tLzOTuPEQENJW1CpSa06ucSF51GP8Jq37oGoWUTqtV6aLh6wG9UTsrQ6WxY2edM4Y+VDV7ErEvzJNnotU7o8ZHZfvGEMCRfgg2ST9HXeJQ6eBdxcafeEDbcfi7ONmj24AAiLGG1JBu4L6CMo3/pDKOaFs6UZPMD1Ey/q580fBslt1siR6jUgkpW+QQW7T1CuF4O6RZatqBBU/K0KqVDqBtt494LE1qQhK/75oS2EGKPblet8GULml89Y3q0fwwFJPUG+LwIILPeAH8vtrN2/od2lshAYZNT+owQAttM/xtbSw3InLci07HoLXwtTZLFIkqftcYpmSxt2z8lwb7jzM530Jem6gUuOAnWDSf1eOK0HmVsdrHpuGTOO5EZXPQO+D/yuKzkL03Vn3FvV3DnUor6aPaA5RirO6bLtS9pM6mSM7Argb+cxbwAABbitF9r8MK096aSGoErTjTtNfn60oMXwza8Xm6fYGREFfB5hkAeqQI+yeKd+1myrzGX7GuMk30X4ORfttbj6/hKWHxOQFZVAd+SxWeOE5Q+N82VMb3ia6DMpe1+mxPYlbfn5uMNtjAdyJxqkZVcVA19CdXiHEXWVYvWrb0a+KZsC0NsYTtg+kWJzB44Vdj2U0Lz5q9Qy1LqjfdFRKt40nMNt+c1YlcfZfDB2J1w696+dhz/KoMHbMZz98S0uOA9t8dtRGN5YRiZVCs6Uum1wN/O4nbHuMV/xGfb+2OCMVlzHOGAzwWbYu6K+d0J840Xxy1aoAlTQAs0vtpLDWRABkiqTsQlWXXAX8jSQXyVr7+G4Rv8HFHP3W/qxW6v04FM4uDp4nAZIHPqRZfQonrgK7Hw0QAwESzACKfZuXyauz5ODK8Xnd1QWuzcTwNlnJZtA4vAFrzBod/Z+NSXokUjZdHQlya+HmS40TbiU9FvtDpaNFr756P1rbj4rvbrm8SIRktnvjLaAvDCstKWu6DhHiWMaLQq5ou5ecGmL/r0Gy2+gfM9NIjdN9fjHWZrkoDMagD+aSy84wFgFRbcyngamzn2/NrxcMBiiGVDGyzExA+zB36XsBkvtjLY4PcJvQfbDt89Rf1FrUQH88sxVDG879hNB7KuUSRq2huBb8HD1H6NKd04hWOL8zl7hTzLrH1w8hNcJFI9sfD79F6h5D235O+h70VEnxrxhO1YIdh8qUTim0QHJ7EJ+Po87Hhi32544hGcOcHJzkgZU2ON18sDl3rXpVcQk3UcrvYm4M/k4eMi2nhWPG7HdIvEqAMWLF54BwzF3j+wzN3MMXcz8McM595opM3hns7MFX3cBgJZ18zxdPNXNWffRDeBF05KFXtgkNTCSa0W4Puwfd0A8FQ8cKteremBpeHn0xSXzF8+MVHG7gpvziHhBu5Ytjp80iHOmAEcWSqoVtEMslqBr8PDSwVijLzsG1K+94xOAbKrlXN8tQF/HIthFAB+yiHaHHF9RSa1iTYnvQ34iIc9hn16pu85jvunw9Cf4V2xdhMxOTtyG+fbaxeTgmpAxreL5pTYDl97zmODKduIV8QWfD6xb7vIVVTVDnxXHrbJWNtBXMPa4gPsyunBb2lAF4zdAVtbIqb9XCeLryE3l5IO0SpWdXx1FfuxeESnSJce6RSzcqZxWEU2jge4cazeS4MnJ6TE90OcYyyArOvk/GydYus5DciID5yN9wH6nlZ9KUL6Vqff86CcD5z18eEbPro6rkH7txpEdHFasOtbXj6uQfq3GuR0cc7NLnHnpik2L3rNDxes7kTMJzKl2Lz2LZy378tlFJcfytg82iFmHm3k5LcLaPSTrX0sIpKdZF23iO3au4Fvy1K24Qu288Bq6ssxxV9tTcNjenAm41ZOp/QKEaf+8q3uI6cTPoqZn73H0AOLByfc58uDKGLe/qb0v9HFqmKhiF2rhGKm3/9VA3HMRfnz8Opl+fO+tXpuOIvfC4sXT25fe7H07tbnc/63GZHUHh5mpqw9PH4QZqZdYkaAuKQXKXKRcu8lp7+EEDHK16TsFNxDud8zPWv8cNERyy3WLOi9ZagBWRLAw5ZJVQCPfxwT9ev/E1Gr8bXz88P/r8RGBIp27Uggr0/U+nDXHPGz9LmvXRvzuS7+rYd/u+IZsTQ4Y6NzDYfFlMPBXtIWwHa885yojQjiYVF7JIjHV2BHH8qJ2k2f2pEU24ZVi0G8vmiKMWyCLdyVVhmvgDs2q20wJ7nhmbuI+LSL6x8azOsTmf37O/TbgX69bwXz+EPmcIpL9EfayOZgHl9Bgux9vSsSzuw/PpCxITw+zwbIRPY7BEiK/SoDmRPC4w+XJHtxfMJVxdZ/B2Qz+z0DZGgoj89TBDKR/SoBeSWUx5f4gQdkFguYAGQV+1UFshlXSAAZGsbj89SATGS/WkBSYTz+kD0cVTwJ/OaziK3TAbI5jMeXElE8eZiHq5e7ta3RRjc3Bxd7s58NR07XdHXzdHB22GFrM91no4fzdOeNbv8Fu4lUDg==";
}));

// node_modules/base64-js/index.js
var require_base64_js = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.byteLength = byteLength;
	exports.toByteArray = toByteArray;
	exports.fromByteArray = fromByteArray;
	var lookup = [];
	var revLookup = [];
	var Arr = typeof Uint8Array !== "undefined" ? Uint8Array : Array;
	var code = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (var i = 0, len = code.length; i < len; ++i) {
		lookup[i] = code[i];
		revLookup[code.charCodeAt(i)] = i;
	}
	revLookup["-".charCodeAt(0)] = 62;
	revLookup["_".charCodeAt(0)] = 63;
	function getLens(b64) {
		var len = b64.length;
		if (len % 4 > 0) throw new Error("Invalid string. Length must be a multiple of 4");
		var validLen = b64.indexOf("=");
		if (validLen === -1) validLen = len;
		var placeHoldersLen = validLen === len ? 0 : 4 - validLen % 4;
		return [validLen, placeHoldersLen];
	}
	function byteLength(b64) {
		var lens = getLens(b64);
		var validLen = lens[0];
		var placeHoldersLen = lens[1];
		return (validLen + placeHoldersLen) * 3 / 4 - placeHoldersLen;
	}
	function _byteLength(b64, validLen, placeHoldersLen) {
		return (validLen + placeHoldersLen) * 3 / 4 - placeHoldersLen;
	}
	function toByteArray(b64) {
		var tmp;
		var lens = getLens(b64);
		var validLen = lens[0];
		var placeHoldersLen = lens[1];
		var arr = new Arr(_byteLength(b64, validLen, placeHoldersLen));
		var curByte = 0;
		var len = placeHoldersLen > 0 ? validLen - 4 : validLen;
		var i = 0;
		for (; i < len; i += 4) {
			tmp = revLookup[b64.charCodeAt(i)] << 18 | revLookup[b64.charCodeAt(i + 1)] << 12 | revLookup[b64.charCodeAt(i + 2)] << 6 | revLookup[b64.charCodeAt(i + 3)];
			arr[curByte++] = tmp >> 16 & 255;
			arr[curByte++] = tmp >> 8 & 255;
			arr[curByte++] = tmp & 255;
		}
		if (placeHoldersLen === 2) {
			tmp = revLookup[b64.charCodeAt(i)] << 2 | revLookup[b64.charCodeAt(i + 1)] >> 4;
			arr[curByte++] = tmp & 255;
		}
		if (placeHoldersLen === 1) {
			tmp = revLookup[b64.charCodeAt(i)] << 10 | revLookup[b64.charCodeAt(i + 1)] << 4 | revLookup[b64.charCodeAt(i + 2)] >> 2;
			arr[curByte++] = tmp >> 8 & 255;
			arr[curByte++] = tmp & 255;
		}
		return arr;
	}
	function tripletToBase64(num) {
		return lookup[num >> 18 & 63] + lookup[num >> 12 & 63] + lookup[num >> 6 & 63] + lookup[num & 63];
	}
	function encodeChunk(uint8, start, end) {
		var tmp;
		var output = [];
		for (var i = start; i < end; i += 3) {
			tmp = (uint8[i] << 16 & 16711680) + (uint8[i + 1] << 8 & 65280) + (uint8[i + 2] & 255);
			output.push(tripletToBase64(tmp));
		}
		return output.join("");
	}
	function fromByteArray(uint8) {
		var tmp;
		var len = uint8.length;
		var extraBytes = len % 3;
		var parts = [];
		var maxChunkLength = 16383;
		for (var i = 0, len2 = len - extraBytes; i < len2; i += maxChunkLength) parts.push(encodeChunk(uint8, i, i + maxChunkLength > len2 ? len2 : i + maxChunkLength));
		if (extraBytes === 1) {
			tmp = uint8[len - 1];
			parts.push(lookup[tmp >> 2] + lookup[tmp << 4 & 63] + "==");
		} else if (extraBytes === 2) {
			tmp = (uint8[len - 2] << 8) + uint8[len - 1];
			parts.push(lookup[tmp >> 10] + lookup[tmp >> 4 & 63] + lookup[tmp << 2 & 63] + "=");
		}
		return parts.join("");
	}
}));

// node_modules/pako/lib/utils/common.js
var require_common = /* @__PURE__ */ __commonJSMin(((exports) => {
	var TYPED_OK = typeof Uint8Array !== "undefined" && typeof Uint16Array !== "undefined" && typeof Int32Array !== "undefined";
	function _has(obj, key) {
		return Object.prototype.hasOwnProperty.call(obj, key);
	}
	exports.assign = function(obj) {
		var sources = Array.prototype.slice.call(arguments, 1);
		while (sources.length) {
			var source = sources.shift();
			if (!source) continue;
			if (typeof source !== "object") throw new TypeError(source + "must be non-object");
			for (var p in source) if (_has(source, p)) obj[p] = source[p];
		}
		return obj;
	};
	exports.shrinkBuf = function(buf, size) {
		if (buf.length === size) return buf;
		if (buf.subarray) return buf.subarray(0, size);
		buf.length = size;
		return buf;
	};
	var fnTyped = {
		arraySet: function(dest, src, src_offs, len, dest_offs) {
			if (src.subarray && dest.subarray) {
				dest.set(src.subarray(src_offs, src_offs + len), dest_offs);
				return;
			}
			for (var i = 0; i < len; i++) dest[dest_offs + i] = src[src_offs + i];
		},
		flattenChunks: function(chunks) {
			var i, l, len = 0, pos, chunk, result;
			for (i = 0, l = chunks.length; i < l; i++) len += chunks[i].length;
			result = new Uint8Array(len);
			pos = 0;
			for (i = 0, l = chunks.length; i < l; i++) {
				chunk = chunks[i];
				result.set(chunk, pos);
				pos += chunk.length;
			}
			return result;
		}
	};
	var fnUntyped = {
		arraySet: function(dest, src, src_offs, len, dest_offs) {
			for (var i = 0; i < len; i++) dest[dest_offs + i] = src[src_offs + i];
		},
		flattenChunks: function(chunks) {
			return [].concat.apply([], chunks);
		}
	};
	exports.setTyped = function(on) {
		if (on) {
			exports.Buf8 = Uint8Array;
			exports.Buf16 = Uint16Array;
			exports.Buf32 = Int32Array;
			exports.assign(exports, fnTyped);
		} else {
			exports.Buf8 = Array;
			exports.Buf16 = Array;
			exports.Buf32 = Array;
			exports.assign(exports, fnUntyped);
		}
	};
	exports.setTyped(TYPED_OK);
}));

// node_modules/pako/lib/zlib/trees.js
var require_trees = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var Z_FIXED = 4;
	var Z_BINARY = 0;
	var Z_TEXT = 1;
	var Z_UNKNOWN = 2;
	function zero(buf) {
		var len = buf.length;
		while (--len >= 0) buf[len] = 0;
	}
	var STORED_BLOCK = 0;
	var STATIC_TREES = 1;
	var DYN_TREES = 2;
	var MIN_MATCH = 3;
	var MAX_MATCH = 258;
	var LENGTH_CODES = 29;
	var LITERALS = 256;
	var L_CODES = LITERALS + 1 + LENGTH_CODES;
	var D_CODES = 30;
	var BL_CODES = 19;
	var HEAP_SIZE = 2 * L_CODES + 1;
	var MAX_BITS = 15;
	var Buf_size = 16;
	var MAX_BL_BITS = 7;
	var END_BLOCK = 256;
	var REP_3_6 = 16;
	var REPZ_3_10 = 17;
	var REPZ_11_138 = 18;
	var extra_lbits = [
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		1,
		1,
		1,
		1,
		2,
		2,
		2,
		2,
		3,
		3,
		3,
		3,
		4,
		4,
		4,
		4,
		5,
		5,
		5,
		5,
		0
	];
	var extra_dbits = [
		0,
		0,
		0,
		0,
		1,
		1,
		2,
		2,
		3,
		3,
		4,
		4,
		5,
		5,
		6,
		6,
		7,
		7,
		8,
		8,
		9,
		9,
		10,
		10,
		11,
		11,
		12,
		12,
		13,
		13
	];
	var extra_blbits = [
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		2,
		3,
		7
	];
	var bl_order = [
		16,
		17,
		18,
		0,
		8,
		7,
		9,
		6,
		10,
		5,
		11,
		4,
		12,
		3,
		13,
		2,
		14,
		1,
		15
	];
	var DIST_CODE_LEN = 512;
	var static_ltree = new Array((L_CODES + 2) * 2);
	zero(static_ltree);
	var static_dtree = new Array(D_CODES * 2);
	zero(static_dtree);
	var _dist_code = new Array(DIST_CODE_LEN);
	zero(_dist_code);
	var _length_code = new Array(MAX_MATCH - MIN_MATCH + 1);
	zero(_length_code);
	var base_length = new Array(LENGTH_CODES);
	zero(base_length);
	var base_dist = new Array(D_CODES);
	zero(base_dist);
	function StaticTreeDesc(static_tree, extra_bits, extra_base, elems, max_length) {
		this.static_tree = static_tree;
		this.extra_bits = extra_bits;
		this.extra_base = extra_base;
		this.elems = elems;
		this.max_length = max_length;
		this.has_stree = static_tree && static_tree.length;
	}
	var static_l_desc;
	var static_d_desc;
	var static_bl_desc;
	function TreeDesc(dyn_tree, stat_desc) {
		this.dyn_tree = dyn_tree;
		this.max_code = 0;
		this.stat_desc = stat_desc;
	}
	function d_code(dist) {
		return dist < 256 ? _dist_code[dist] : _dist_code[256 + (dist >>> 7)];
	}
	function put_short(s, w) {
		s.pending_buf[s.pending++] = w & 255;
		s.pending_buf[s.pending++] = w >>> 8 & 255;
	}
	function send_bits(s, value, length) {
		if (s.bi_valid > Buf_size - length) {
			s.bi_buf |= value << s.bi_valid & 65535;
			put_short(s, s.bi_buf);
			s.bi_buf = value >> Buf_size - s.bi_valid;
			s.bi_valid += length - Buf_size;
		} else {
			s.bi_buf |= value << s.bi_valid & 65535;
			s.bi_valid += length;
		}
	}
	function send_code(s, c, tree) {
		send_bits(s, tree[c * 2], tree[c * 2 + 1]);
	}
	function bi_reverse(code, len) {
		var res = 0;
		do {
			res |= code & 1;
			code >>>= 1;
			res <<= 1;
		} while (--len > 0);
		return res >>> 1;
	}
	function bi_flush(s) {
		if (s.bi_valid === 16) {
			put_short(s, s.bi_buf);
			s.bi_buf = 0;
			s.bi_valid = 0;
		} else if (s.bi_valid >= 8) {
			s.pending_buf[s.pending++] = s.bi_buf & 255;
			s.bi_buf >>= 8;
			s.bi_valid -= 8;
		}
	}
	function gen_bitlen(s, desc) {
		var tree = desc.dyn_tree;
		var max_code = desc.max_code;
		var stree = desc.stat_desc.static_tree;
		var has_stree = desc.stat_desc.has_stree;
		var extra = desc.stat_desc.extra_bits;
		var base = desc.stat_desc.extra_base;
		var max_length = desc.stat_desc.max_length;
		var h;
		var n, m;
		var bits;
		var xbits;
		var f;
		var overflow = 0;
		for (bits = 0; bits <= MAX_BITS; bits++) s.bl_count[bits] = 0;
		tree[s.heap[s.heap_max] * 2 + 1] = 0;
		for (h = s.heap_max + 1; h < HEAP_SIZE; h++) {
			n = s.heap[h];
			bits = tree[tree[n * 2 + 1] * 2 + 1] + 1;
			if (bits > max_length) {
				bits = max_length;
				overflow++;
			}
			tree[n * 2 + 1] = bits;
			if (n > max_code) continue;
			s.bl_count[bits]++;
			xbits = 0;
			if (n >= base) xbits = extra[n - base];
			f = tree[n * 2];
			s.opt_len += f * (bits + xbits);
			if (has_stree) s.static_len += f * (stree[n * 2 + 1] + xbits);
		}
		if (overflow === 0) return;
		do {
			bits = max_length - 1;
			while (s.bl_count[bits] === 0) bits--;
			s.bl_count[bits]--;
			s.bl_count[bits + 1] += 2;
			s.bl_count[max_length]--;
			overflow -= 2;
		} while (overflow > 0);
		for (bits = max_length; bits !== 0; bits--) {
			n = s.bl_count[bits];
			while (n !== 0) {
				m = s.heap[--h];
				if (m > max_code) continue;
				if (tree[m * 2 + 1] !== bits) {
					s.opt_len += (bits - tree[m * 2 + 1]) * tree[m * 2];
					tree[m * 2 + 1] = bits;
				}
				n--;
			}
		}
	}
	function gen_codes(tree, max_code, bl_count) {
		var next_code = new Array(MAX_BITS + 1);
		var code = 0;
		var bits;
		var n;
		for (bits = 1; bits <= MAX_BITS; bits++) next_code[bits] = code = code + bl_count[bits - 1] << 1;
		for (n = 0; n <= max_code; n++) {
			var len = tree[n * 2 + 1];
			if (len === 0) continue;
			tree[n * 2] = bi_reverse(next_code[len]++, len);
		}
	}
	function tr_static_init() {
		var n;
		var bits;
		var length;
		var code;
		var dist;
		var bl_count = new Array(MAX_BITS + 1);
		length = 0;
		for (code = 0; code < LENGTH_CODES - 1; code++) {
			base_length[code] = length;
			for (n = 0; n < 1 << extra_lbits[code]; n++) _length_code[length++] = code;
		}
		_length_code[length - 1] = code;
		dist = 0;
		for (code = 0; code < 16; code++) {
			base_dist[code] = dist;
			for (n = 0; n < 1 << extra_dbits[code]; n++) _dist_code[dist++] = code;
		}
		dist >>= 7;
		for (; code < D_CODES; code++) {
			base_dist[code] = dist << 7;
			for (n = 0; n < 1 << extra_dbits[code] - 7; n++) _dist_code[256 + dist++] = code;
		}
		for (bits = 0; bits <= MAX_BITS; bits++) bl_count[bits] = 0;
		n = 0;
		while (n <= 143) {
			static_ltree[n * 2 + 1] = 8;
			n++;
			bl_count[8]++;
		}
		while (n <= 255) {
			static_ltree[n * 2 + 1] = 9;
			n++;
			bl_count[9]++;
		}
		while (n <= 279) {
			static_ltree[n * 2 + 1] = 7;
			n++;
			bl_count[7]++;
		}
		while (n <= 287) {
			static_ltree[n * 2 + 1] = 8;
			n++;
			bl_count[8]++;
		}
		gen_codes(static_ltree, L_CODES + 1, bl_count);
		for (n = 0; n < D_CODES; n++) {
			static_dtree[n * 2 + 1] = 5;
			static_dtree[n * 2] = bi_reverse(n, 5);
		}
		static_l_desc = new StaticTreeDesc(static_ltree, extra_lbits, LITERALS + 1, L_CODES, MAX_BITS);
		static_d_desc = new StaticTreeDesc(static_dtree, extra_dbits, 0, D_CODES, MAX_BITS);
		static_bl_desc = new StaticTreeDesc(new Array(0), extra_blbits, 0, BL_CODES, MAX_BL_BITS);
	}
	function init_block(s) {
		var n = 0;
		for (; n < L_CODES; n++) s.dyn_ltree[n * 2] = 0;
		for (n = 0; n < D_CODES; n++) s.dyn_dtree[n * 2] = 0;
		for (n = 0; n < BL_CODES; n++) s.bl_tree[n * 2] = 0;
		s.dyn_ltree[END_BLOCK * 2] = 1;
		s.opt_len = s.static_len = 0;
		s.last_lit = s.matches = 0;
	}
	function bi_windup(s) {
		if (s.bi_valid > 8) put_short(s, s.bi_buf);
		else if (s.bi_valid > 0) s.pending_buf[s.pending++] = s.bi_buf;
		s.bi_buf = 0;
		s.bi_valid = 0;
	}
	function copy_block(s, buf, len, header) {
		bi_windup(s);
		if (header) {
			put_short(s, len);
			put_short(s, ~len);
		}
		utils.arraySet(s.pending_buf, s.window, buf, len, s.pending);
		s.pending += len;
	}
	function smaller(tree, n, m, depth) {
		var _n2 = n * 2;
		var _m2 = m * 2;
		return tree[_n2] < tree[_m2] || tree[_n2] === tree[_m2] && depth[n] <= depth[m];
	}
	function pqdownheap(s, tree, k) {
		var v = s.heap[k];
		var j = k << 1;
		while (j <= s.heap_len) {
			if (j < s.heap_len && smaller(tree, s.heap[j + 1], s.heap[j], s.depth)) j++;
			if (smaller(tree, v, s.heap[j], s.depth)) break;
			s.heap[k] = s.heap[j];
			k = j;
			j <<= 1;
		}
		s.heap[k] = v;
	}
	function compress_block(s, ltree, dtree) {
		var dist;
		var lc;
		var lx = 0;
		var code;
		var extra;
		if (s.last_lit !== 0) do {
			dist = s.pending_buf[s.d_buf + lx * 2] << 8 | s.pending_buf[s.d_buf + lx * 2 + 1];
			lc = s.pending_buf[s.l_buf + lx];
			lx++;
			if (dist === 0) send_code(s, lc, ltree);
			else {
				code = _length_code[lc];
				send_code(s, code + LITERALS + 1, ltree);
				extra = extra_lbits[code];
				if (extra !== 0) {
					lc -= base_length[code];
					send_bits(s, lc, extra);
				}
				dist--;
				code = d_code(dist);
				send_code(s, code, dtree);
				extra = extra_dbits[code];
				if (extra !== 0) {
					dist -= base_dist[code];
					send_bits(s, dist, extra);
				}
			}
		} while (lx < s.last_lit);
		send_code(s, END_BLOCK, ltree);
	}
	function build_tree(s, desc) {
		var tree = desc.dyn_tree;
		var stree = desc.stat_desc.static_tree;
		var has_stree = desc.stat_desc.has_stree;
		var elems = desc.stat_desc.elems;
		var n, m;
		var max_code = -1;
		var node;
		s.heap_len = 0;
		s.heap_max = HEAP_SIZE;
		for (n = 0; n < elems; n++) if (tree[n * 2] !== 0) {
			s.heap[++s.heap_len] = max_code = n;
			s.depth[n] = 0;
		} else tree[n * 2 + 1] = 0;
		while (s.heap_len < 2) {
			node = s.heap[++s.heap_len] = max_code < 2 ? ++max_code : 0;
			tree[node * 2] = 1;
			s.depth[node] = 0;
			s.opt_len--;
			if (has_stree) s.static_len -= stree[node * 2 + 1];
		}
		desc.max_code = max_code;
		for (n = s.heap_len >> 1; n >= 1; n--) pqdownheap(s, tree, n);
		node = elems;
		do {
			/*** pqremove ***/
			n = s.heap[1];
			s.heap[1] = s.heap[s.heap_len--];
			pqdownheap(s, tree, 1);
			m = s.heap[1];
			s.heap[--s.heap_max] = n;
			s.heap[--s.heap_max] = m;
			tree[node * 2] = tree[n * 2] + tree[m * 2];
			s.depth[node] = (s.depth[n] >= s.depth[m] ? s.depth[n] : s.depth[m]) + 1;
			tree[n * 2 + 1] = tree[m * 2 + 1] = node;
			s.heap[1] = node++;
			pqdownheap(s, tree, 1);
		} while (s.heap_len >= 2);
		s.heap[--s.heap_max] = s.heap[1];
		gen_bitlen(s, desc);
		gen_codes(tree, max_code, s.bl_count);
	}
	function scan_tree(s, tree, max_code) {
		var n;
		var prevlen = -1;
		var curlen;
		var nextlen = tree[1];
		var count = 0;
		var max_count = 7;
		var min_count = 4;
		if (nextlen === 0) {
			max_count = 138;
			min_count = 3;
		}
		tree[(max_code + 1) * 2 + 1] = 65535;
		for (n = 0; n <= max_code; n++) {
			curlen = nextlen;
			nextlen = tree[(n + 1) * 2 + 1];
			if (++count < max_count && curlen === nextlen) continue;
			else if (count < min_count) s.bl_tree[curlen * 2] += count;
			else if (curlen !== 0) {
				if (curlen !== prevlen) s.bl_tree[curlen * 2]++;
				s.bl_tree[REP_3_6 * 2]++;
			} else if (count <= 10) s.bl_tree[REPZ_3_10 * 2]++;
			else s.bl_tree[REPZ_11_138 * 2]++;
			count = 0;
			prevlen = curlen;
			if (nextlen === 0) {
				max_count = 138;
				min_count = 3;
			} else if (curlen === nextlen) {
				max_count = 6;
				min_count = 3;
			} else {
				max_count = 7;
				min_count = 4;
			}
		}
	}
	function send_tree(s, tree, max_code) {
		var n;
		var prevlen = -1;
		var curlen;
		var nextlen = tree[1];
		var count = 0;
		var max_count = 7;
		var min_count = 4;
		if (nextlen === 0) {
			max_count = 138;
			min_count = 3;
		}
		for (n = 0; n <= max_code; n++) {
			curlen = nextlen;
			nextlen = tree[(n + 1) * 2 + 1];
			if (++count < max_count && curlen === nextlen) continue;
			else if (count < min_count) do
				send_code(s, curlen, s.bl_tree);
			while (--count !== 0);
			else if (curlen !== 0) {
				if (curlen !== prevlen) {
					send_code(s, curlen, s.bl_tree);
					count--;
				}
				send_code(s, REP_3_6, s.bl_tree);
				send_bits(s, count - 3, 2);
			} else if (count <= 10) {
				send_code(s, REPZ_3_10, s.bl_tree);
				send_bits(s, count - 3, 3);
			} else {
				send_code(s, REPZ_11_138, s.bl_tree);
				send_bits(s, count - 11, 7);
			}
			count = 0;
			prevlen = curlen;
			if (nextlen === 0) {
				max_count = 138;
				min_count = 3;
			} else if (curlen === nextlen) {
				max_count = 6;
				min_count = 3;
			} else {
				max_count = 7;
				min_count = 4;
			}
		}
	}
	function build_bl_tree(s) {
		var max_blindex;
		scan_tree(s, s.dyn_ltree, s.l_desc.max_code);
		scan_tree(s, s.dyn_dtree, s.d_desc.max_code);
		build_tree(s, s.bl_desc);
		for (max_blindex = BL_CODES - 1; max_blindex >= 3; max_blindex--) if (s.bl_tree[bl_order[max_blindex] * 2 + 1] !== 0) break;
		s.opt_len += 3 * (max_blindex + 1) + 5 + 5 + 4;
		return max_blindex;
	}
	function send_all_trees(s, lcodes, dcodes, blcodes) {
		var rank;
		send_bits(s, lcodes - 257, 5);
		send_bits(s, dcodes - 1, 5);
		send_bits(s, blcodes - 4, 4);
		for (rank = 0; rank < blcodes; rank++) send_bits(s, s.bl_tree[bl_order[rank] * 2 + 1], 3);
		send_tree(s, s.dyn_ltree, lcodes - 1);
		send_tree(s, s.dyn_dtree, dcodes - 1);
	}
	function detect_data_type(s) {
		var black_mask = 4093624447;
		var n = 0;
		for (; n <= 31; n++, black_mask >>>= 1) if (black_mask & 1 && s.dyn_ltree[n * 2] !== 0) return Z_BINARY;
		if (s.dyn_ltree[18] !== 0 || s.dyn_ltree[20] !== 0 || s.dyn_ltree[26] !== 0) return Z_TEXT;
		for (n = 32; n < LITERALS; n++) if (s.dyn_ltree[n * 2] !== 0) return Z_TEXT;
		return Z_BINARY;
	}
	var static_init_done = false;
	function _tr_init(s) {
		if (!static_init_done) {
			tr_static_init();
			static_init_done = true;
		}
		s.l_desc = new TreeDesc(s.dyn_ltree, static_l_desc);
		s.d_desc = new TreeDesc(s.dyn_dtree, static_d_desc);
		s.bl_desc = new TreeDesc(s.bl_tree, static_bl_desc);
		s.bi_buf = 0;
		s.bi_valid = 0;
		init_block(s);
	}
	function _tr_stored_block(s, buf, stored_len, last) {
		send_bits(s, (STORED_BLOCK << 1) + (last ? 1 : 0), 3);
		copy_block(s, buf, stored_len, true);
	}
	function _tr_align(s) {
		send_bits(s, STATIC_TREES << 1, 3);
		send_code(s, END_BLOCK, static_ltree);
		bi_flush(s);
	}
	function _tr_flush_block(s, buf, stored_len, last) {
		var opt_lenb, static_lenb;
		var max_blindex = 0;
		if (s.level > 0) {
			if (s.strm.data_type === Z_UNKNOWN) s.strm.data_type = detect_data_type(s);
			build_tree(s, s.l_desc);
			build_tree(s, s.d_desc);
			max_blindex = build_bl_tree(s);
			opt_lenb = s.opt_len + 3 + 7 >>> 3;
			static_lenb = s.static_len + 3 + 7 >>> 3;
			if (static_lenb <= opt_lenb) opt_lenb = static_lenb;
		} else opt_lenb = static_lenb = stored_len + 5;
		if (stored_len + 4 <= opt_lenb && buf !== -1) _tr_stored_block(s, buf, stored_len, last);
		else if (s.strategy === Z_FIXED || static_lenb === opt_lenb) {
			send_bits(s, (STATIC_TREES << 1) + (last ? 1 : 0), 3);
			compress_block(s, static_ltree, static_dtree);
		} else {
			send_bits(s, (DYN_TREES << 1) + (last ? 1 : 0), 3);
			send_all_trees(s, s.l_desc.max_code + 1, s.d_desc.max_code + 1, max_blindex + 1);
			compress_block(s, s.dyn_ltree, s.dyn_dtree);
		}
		init_block(s);
		if (last) bi_windup(s);
	}
	function _tr_tally(s, dist, lc) {
		s.pending_buf[s.d_buf + s.last_lit * 2] = dist >>> 8 & 255;
		s.pending_buf[s.d_buf + s.last_lit * 2 + 1] = dist & 255;
		s.pending_buf[s.l_buf + s.last_lit] = lc & 255;
		s.last_lit++;
		if (dist === 0) s.dyn_ltree[lc * 2]++;
		else {
			s.matches++;
			dist--;
			s.dyn_ltree[(_length_code[lc] + LITERALS + 1) * 2]++;
			s.dyn_dtree[d_code(dist) * 2]++;
		}
		return s.last_lit === s.lit_bufsize - 1;
	}
	exports._tr_init = _tr_init;
	exports._tr_stored_block = _tr_stored_block;
	exports._tr_flush_block = _tr_flush_block;
	exports._tr_tally = _tr_tally;
	exports._tr_align = _tr_align;
}));

// node_modules/pako/lib/zlib/adler32.js
var require_adler32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function adler32(adler, buf, len, pos) {
		var s1 = adler & 65535 | 0, s2 = adler >>> 16 & 65535 | 0, n = 0;
		while (len !== 0) {
			n = len > 2e3 ? 2e3 : len;
			len -= n;
			do {
				s1 = s1 + buf[pos++] | 0;
				s2 = s2 + s1 | 0;
			} while (--n);
			s1 %= 65521;
			s2 %= 65521;
		}
		return s1 | s2 << 16 | 0;
	}
	module.exports = adler32;
}));

// node_modules/pako/lib/zlib/crc32.js
var require_crc32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function makeTable() {
		var c, table = [];
		for (var n = 0; n < 256; n++) {
			c = n;
			for (var k = 0; k < 8; k++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
			table[n] = c;
		}
		return table;
	}
	var crcTable = makeTable();
	function crc32(crc, buf, len, pos) {
		var t = crcTable, end = pos + len;
		crc ^= -1;
		for (var i = pos; i < end; i++) crc = crc >>> 8 ^ t[(crc ^ buf[i]) & 255];
		return crc ^ -1;
	}
	module.exports = crc32;
}));

// node_modules/pako/lib/zlib/messages.js
var require_messages = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		2: "need dictionary",
		1: "stream end",
		0: "",
		"-1": "file error",
		"-2": "stream error",
		"-3": "data error",
		"-4": "insufficient memory",
		"-5": "buffer error",
		"-6": "incompatible version"
	};
}));

// node_modules/pako/lib/zlib/deflate.js
var require_deflate$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var trees = require_trees();
	var adler32 = require_adler32();
	var crc32 = require_crc32();
	var msg = require_messages();
	var Z_NO_FLUSH = 0;
	var Z_PARTIAL_FLUSH = 1;
	var Z_FULL_FLUSH = 3;
	var Z_FINISH = 4;
	var Z_BLOCK = 5;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_STREAM_ERROR = -2;
	var Z_DATA_ERROR = -3;
	var Z_BUF_ERROR = -5;
	var Z_DEFAULT_COMPRESSION = -1;
	var Z_FILTERED = 1;
	var Z_HUFFMAN_ONLY = 2;
	var Z_RLE = 3;
	var Z_FIXED = 4;
	var Z_DEFAULT_STRATEGY = 0;
	var Z_UNKNOWN = 2;
	var Z_DEFLATED = 8;
	var MAX_MEM_LEVEL = 9;
	var MAX_WBITS = 15;
	var DEF_MEM_LEVEL = 8;
	var L_CODES = 286;
	var D_CODES = 30;
	var BL_CODES = 19;
	var HEAP_SIZE = 2 * L_CODES + 1;
	var MAX_BITS = 15;
	var MIN_MATCH = 3;
	var MAX_MATCH = 258;
	var MIN_LOOKAHEAD = MAX_MATCH + MIN_MATCH + 1;
	var PRESET_DICT = 32;
	var INIT_STATE = 42;
	var EXTRA_STATE = 69;
	var NAME_STATE = 73;
	var COMMENT_STATE = 91;
	var HCRC_STATE = 103;
	var BUSY_STATE = 113;
	var FINISH_STATE = 666;
	var BS_NEED_MORE = 1;
	var BS_BLOCK_DONE = 2;
	var BS_FINISH_STARTED = 3;
	var BS_FINISH_DONE = 4;
	var OS_CODE = 3;
	function err(strm, errorCode) {
		strm.msg = msg[errorCode];
		return errorCode;
	}
	function rank(f) {
		return (f << 1) - (f > 4 ? 9 : 0);
	}
	function zero(buf) {
		var len = buf.length;
		while (--len >= 0) buf[len] = 0;
	}
	function flush_pending(strm) {
		var s = strm.state;
		var len = s.pending;
		if (len > strm.avail_out) len = strm.avail_out;
		if (len === 0) return;
		utils.arraySet(strm.output, s.pending_buf, s.pending_out, len, strm.next_out);
		strm.next_out += len;
		s.pending_out += len;
		strm.total_out += len;
		strm.avail_out -= len;
		s.pending -= len;
		if (s.pending === 0) s.pending_out = 0;
	}
	function flush_block_only(s, last) {
		trees._tr_flush_block(s, s.block_start >= 0 ? s.block_start : -1, s.strstart - s.block_start, last);
		s.block_start = s.strstart;
		flush_pending(s.strm);
	}
	function put_byte(s, b) {
		s.pending_buf[s.pending++] = b;
	}
	function putShortMSB(s, b) {
		s.pending_buf[s.pending++] = b >>> 8 & 255;
		s.pending_buf[s.pending++] = b & 255;
	}
	function read_buf(strm, buf, start, size) {
		var len = strm.avail_in;
		if (len > size) len = size;
		if (len === 0) return 0;
		strm.avail_in -= len;
		utils.arraySet(buf, strm.input, strm.next_in, len, start);
		if (strm.state.wrap === 1) strm.adler = adler32(strm.adler, buf, len, start);
		else if (strm.state.wrap === 2) strm.adler = crc32(strm.adler, buf, len, start);
		strm.next_in += len;
		strm.total_in += len;
		return len;
	}
	function longest_match(s, cur_match) {
		var chain_length = s.max_chain_length;
		var scan = s.strstart;
		var match;
		var len;
		var best_len = s.prev_length;
		var nice_match = s.nice_match;
		var limit = s.strstart > s.w_size - MIN_LOOKAHEAD ? s.strstart - (s.w_size - MIN_LOOKAHEAD) : 0;
		var _win = s.window;
		var wmask = s.w_mask;
		var prev = s.prev;
		var strend = s.strstart + MAX_MATCH;
		var scan_end1 = _win[scan + best_len - 1];
		var scan_end = _win[scan + best_len];
		if (s.prev_length >= s.good_match) chain_length >>= 2;
		if (nice_match > s.lookahead) nice_match = s.lookahead;
		do {
			match = cur_match;
			if (_win[match + best_len] !== scan_end || _win[match + best_len - 1] !== scan_end1 || _win[match] !== _win[scan] || _win[++match] !== _win[scan + 1]) continue;
			scan += 2;
			match++;
			do;
			while (_win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && _win[++scan] === _win[++match] && scan < strend);
			len = MAX_MATCH - (strend - scan);
			scan = strend - MAX_MATCH;
			if (len > best_len) {
				s.match_start = cur_match;
				best_len = len;
				if (len >= nice_match) break;
				scan_end1 = _win[scan + best_len - 1];
				scan_end = _win[scan + best_len];
			}
		} while ((cur_match = prev[cur_match & wmask]) > limit && --chain_length !== 0);
		if (best_len <= s.lookahead) return best_len;
		return s.lookahead;
	}
	function fill_window(s) {
		var _w_size = s.w_size;
		var p, n, m, more, str;
		do {
			more = s.window_size - s.lookahead - s.strstart;
			if (s.strstart >= _w_size + (_w_size - MIN_LOOKAHEAD)) {
				utils.arraySet(s.window, s.window, _w_size, _w_size, 0);
				s.match_start -= _w_size;
				s.strstart -= _w_size;
				s.block_start -= _w_size;
				n = s.hash_size;
				p = n;
				do {
					m = s.head[--p];
					s.head[p] = m >= _w_size ? m - _w_size : 0;
				} while (--n);
				n = _w_size;
				p = n;
				do {
					m = s.prev[--p];
					s.prev[p] = m >= _w_size ? m - _w_size : 0;
				} while (--n);
				more += _w_size;
			}
			if (s.strm.avail_in === 0) break;
			n = read_buf(s.strm, s.window, s.strstart + s.lookahead, more);
			s.lookahead += n;
			if (s.lookahead + s.insert >= MIN_MATCH) {
				str = s.strstart - s.insert;
				s.ins_h = s.window[str];
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + 1]) & s.hash_mask;
				while (s.insert) {
					s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + MIN_MATCH - 1]) & s.hash_mask;
					s.prev[str & s.w_mask] = s.head[s.ins_h];
					s.head[s.ins_h] = str;
					str++;
					s.insert--;
					if (s.lookahead + s.insert < MIN_MATCH) break;
				}
			}
		} while (s.lookahead < MIN_LOOKAHEAD && s.strm.avail_in !== 0);
	}
	function deflate_stored(s, flush) {
		var max_block_size = 65535;
		if (max_block_size > s.pending_buf_size - 5) max_block_size = s.pending_buf_size - 5;
		for (;;) {
			if (s.lookahead <= 1) {
				fill_window(s);
				if (s.lookahead === 0 && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			s.strstart += s.lookahead;
			s.lookahead = 0;
			var max_start = s.block_start + max_block_size;
			if (s.strstart === 0 || s.strstart >= max_start) {
				s.lookahead = s.strstart - max_start;
				s.strstart = max_start;
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
			if (s.strstart - s.block_start >= s.w_size - MIN_LOOKAHEAD) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.strstart > s.block_start) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_NEED_MORE;
	}
	function deflate_fast(s, flush) {
		var hash_head;
		var bflush;
		for (;;) {
			if (s.lookahead < MIN_LOOKAHEAD) {
				fill_window(s);
				if (s.lookahead < MIN_LOOKAHEAD && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			hash_head = 0;
			if (s.lookahead >= MIN_MATCH) {
				/*** INSERT_STRING(s, s.strstart, hash_head); ***/
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
				hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = s.strstart;
			}
			if (hash_head !== 0 && s.strstart - hash_head <= s.w_size - MIN_LOOKAHEAD) s.match_length = longest_match(s, hash_head);
			if (s.match_length >= MIN_MATCH) {
				/*** _tr_tally_dist(s, s.strstart - s.match_start,
				s.match_length - MIN_MATCH, bflush); ***/
				bflush = trees._tr_tally(s, s.strstart - s.match_start, s.match_length - MIN_MATCH);
				s.lookahead -= s.match_length;
				if (s.match_length <= s.max_lazy_match && s.lookahead >= MIN_MATCH) {
					s.match_length--;
					do {
						s.strstart++;
						/*** INSERT_STRING(s, s.strstart, hash_head); ***/
						s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
						hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
						s.head[s.ins_h] = s.strstart;
					} while (--s.match_length !== 0);
					s.strstart++;
				} else {
					s.strstart += s.match_length;
					s.match_length = 0;
					s.ins_h = s.window[s.strstart];
					s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + 1]) & s.hash_mask;
				}
			} else {
				/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
				s.lookahead--;
				s.strstart++;
			}
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = s.strstart < MIN_MATCH - 1 ? s.strstart : MIN_MATCH - 1;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_slow(s, flush) {
		var hash_head;
		var bflush;
		var max_insert;
		for (;;) {
			if (s.lookahead < MIN_LOOKAHEAD) {
				fill_window(s);
				if (s.lookahead < MIN_LOOKAHEAD && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			hash_head = 0;
			if (s.lookahead >= MIN_MATCH) {
				/*** INSERT_STRING(s, s.strstart, hash_head); ***/
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
				hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = s.strstart;
			}
			s.prev_length = s.match_length;
			s.prev_match = s.match_start;
			s.match_length = MIN_MATCH - 1;
			if (hash_head !== 0 && s.prev_length < s.max_lazy_match && s.strstart - hash_head <= s.w_size - MIN_LOOKAHEAD) {
				s.match_length = longest_match(s, hash_head);
				if (s.match_length <= 5 && (s.strategy === Z_FILTERED || s.match_length === MIN_MATCH && s.strstart - s.match_start > 4096)) s.match_length = MIN_MATCH - 1;
			}
			if (s.prev_length >= MIN_MATCH && s.match_length <= s.prev_length) {
				max_insert = s.strstart + s.lookahead - MIN_MATCH;
				/***_tr_tally_dist(s, s.strstart - 1 - s.prev_match,
				s.prev_length - MIN_MATCH, bflush);***/
				bflush = trees._tr_tally(s, s.strstart - 1 - s.prev_match, s.prev_length - MIN_MATCH);
				s.lookahead -= s.prev_length - 1;
				s.prev_length -= 2;
				do
					if (++s.strstart <= max_insert) {
						/*** INSERT_STRING(s, s.strstart, hash_head); ***/
						s.ins_h = (s.ins_h << s.hash_shift ^ s.window[s.strstart + MIN_MATCH - 1]) & s.hash_mask;
						hash_head = s.prev[s.strstart & s.w_mask] = s.head[s.ins_h];
						s.head[s.ins_h] = s.strstart;
					}
				while (--s.prev_length !== 0);
				s.match_available = 0;
				s.match_length = MIN_MATCH - 1;
				s.strstart++;
				if (bflush) {
					/*** FLUSH_BLOCK(s, 0); ***/
					flush_block_only(s, false);
					if (s.strm.avail_out === 0) return BS_NEED_MORE;
				}
			} else if (s.match_available) {
				/*** _tr_tally_lit(s, s.window[s.strstart-1], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart - 1]);
				if (bflush)
 /*** FLUSH_BLOCK_ONLY(s, 0) ***/
				flush_block_only(s, false);
				s.strstart++;
				s.lookahead--;
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			} else {
				s.match_available = 1;
				s.strstart++;
				s.lookahead--;
			}
		}
		if (s.match_available) {
			/*** _tr_tally_lit(s, s.window[s.strstart-1], bflush); ***/
			bflush = trees._tr_tally(s, 0, s.window[s.strstart - 1]);
			s.match_available = 0;
		}
		s.insert = s.strstart < MIN_MATCH - 1 ? s.strstart : MIN_MATCH - 1;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_rle(s, flush) {
		var bflush;
		var prev;
		var scan, strend;
		var _win = s.window;
		for (;;) {
			if (s.lookahead <= MAX_MATCH) {
				fill_window(s);
				if (s.lookahead <= MAX_MATCH && flush === Z_NO_FLUSH) return BS_NEED_MORE;
				if (s.lookahead === 0) break;
			}
			s.match_length = 0;
			if (s.lookahead >= MIN_MATCH && s.strstart > 0) {
				scan = s.strstart - 1;
				prev = _win[scan];
				if (prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan]) {
					strend = s.strstart + MAX_MATCH;
					do;
					while (prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && prev === _win[++scan] && scan < strend);
					s.match_length = MAX_MATCH - (strend - scan);
					if (s.match_length > s.lookahead) s.match_length = s.lookahead;
				}
			}
			if (s.match_length >= MIN_MATCH) {
				/*** _tr_tally_dist(s, 1, s.match_length - MIN_MATCH, bflush); ***/
				bflush = trees._tr_tally(s, 1, s.match_length - MIN_MATCH);
				s.lookahead -= s.match_length;
				s.strstart += s.match_length;
				s.match_length = 0;
			} else {
				/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
				bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
				s.lookahead--;
				s.strstart++;
			}
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function deflate_huff(s, flush) {
		var bflush;
		for (;;) {
			if (s.lookahead === 0) {
				fill_window(s);
				if (s.lookahead === 0) {
					if (flush === Z_NO_FLUSH) return BS_NEED_MORE;
					break;
				}
			}
			s.match_length = 0;
			/*** _tr_tally_lit(s, s.window[s.strstart], bflush); ***/
			bflush = trees._tr_tally(s, 0, s.window[s.strstart]);
			s.lookahead--;
			s.strstart++;
			if (bflush) {
				/*** FLUSH_BLOCK(s, 0); ***/
				flush_block_only(s, false);
				if (s.strm.avail_out === 0) return BS_NEED_MORE;
			}
		}
		s.insert = 0;
		if (flush === Z_FINISH) {
			/*** FLUSH_BLOCK(s, 1); ***/
			flush_block_only(s, true);
			if (s.strm.avail_out === 0) return BS_FINISH_STARTED;
			return BS_FINISH_DONE;
		}
		if (s.last_lit) {
			/*** FLUSH_BLOCK(s, 0); ***/
			flush_block_only(s, false);
			if (s.strm.avail_out === 0) return BS_NEED_MORE;
		}
		return BS_BLOCK_DONE;
	}
	function Config(good_length, max_lazy, nice_length, max_chain, func) {
		this.good_length = good_length;
		this.max_lazy = max_lazy;
		this.nice_length = nice_length;
		this.max_chain = max_chain;
		this.func = func;
	}
	var configuration_table = [
		new Config(0, 0, 0, 0, deflate_stored),
		new Config(4, 4, 8, 4, deflate_fast),
		new Config(4, 5, 16, 8, deflate_fast),
		new Config(4, 6, 32, 32, deflate_fast),
		new Config(4, 4, 16, 16, deflate_slow),
		new Config(8, 16, 32, 32, deflate_slow),
		new Config(8, 16, 128, 128, deflate_slow),
		new Config(8, 32, 128, 256, deflate_slow),
		new Config(32, 128, 258, 1024, deflate_slow),
		new Config(32, 258, 258, 4096, deflate_slow)
	];
	function lm_init(s) {
		s.window_size = 2 * s.w_size;
		/*** CLEAR_HASH(s); ***/
		zero(s.head);
		s.max_lazy_match = configuration_table[s.level].max_lazy;
		s.good_match = configuration_table[s.level].good_length;
		s.nice_match = configuration_table[s.level].nice_length;
		s.max_chain_length = configuration_table[s.level].max_chain;
		s.strstart = 0;
		s.block_start = 0;
		s.lookahead = 0;
		s.insert = 0;
		s.match_length = s.prev_length = MIN_MATCH - 1;
		s.match_available = 0;
		s.ins_h = 0;
	}
	function DeflateState() {
		this.strm = null;
		this.status = 0;
		this.pending_buf = null;
		this.pending_buf_size = 0;
		this.pending_out = 0;
		this.pending = 0;
		this.wrap = 0;
		this.gzhead = null;
		this.gzindex = 0;
		this.method = Z_DEFLATED;
		this.last_flush = -1;
		this.w_size = 0;
		this.w_bits = 0;
		this.w_mask = 0;
		this.window = null;
		this.window_size = 0;
		this.prev = null;
		this.head = null;
		this.ins_h = 0;
		this.hash_size = 0;
		this.hash_bits = 0;
		this.hash_mask = 0;
		this.hash_shift = 0;
		this.block_start = 0;
		this.match_length = 0;
		this.prev_match = 0;
		this.match_available = 0;
		this.strstart = 0;
		this.match_start = 0;
		this.lookahead = 0;
		this.prev_length = 0;
		this.max_chain_length = 0;
		this.max_lazy_match = 0;
		this.level = 0;
		this.strategy = 0;
		this.good_match = 0;
		this.nice_match = 0;
		this.dyn_ltree = new utils.Buf16(HEAP_SIZE * 2);
		this.dyn_dtree = new utils.Buf16((2 * D_CODES + 1) * 2);
		this.bl_tree = new utils.Buf16((2 * BL_CODES + 1) * 2);
		zero(this.dyn_ltree);
		zero(this.dyn_dtree);
		zero(this.bl_tree);
		this.l_desc = null;
		this.d_desc = null;
		this.bl_desc = null;
		this.bl_count = new utils.Buf16(MAX_BITS + 1);
		this.heap = new utils.Buf16(2 * L_CODES + 1);
		zero(this.heap);
		this.heap_len = 0;
		this.heap_max = 0;
		this.depth = new utils.Buf16(2 * L_CODES + 1);
		zero(this.depth);
		this.l_buf = 0;
		this.lit_bufsize = 0;
		this.last_lit = 0;
		this.d_buf = 0;
		this.opt_len = 0;
		this.static_len = 0;
		this.matches = 0;
		this.insert = 0;
		this.bi_buf = 0;
		this.bi_valid = 0;
	}
	function deflateResetKeep(strm) {
		var s;
		if (!strm || !strm.state) return err(strm, Z_STREAM_ERROR);
		strm.total_in = strm.total_out = 0;
		strm.data_type = Z_UNKNOWN;
		s = strm.state;
		s.pending = 0;
		s.pending_out = 0;
		if (s.wrap < 0) s.wrap = -s.wrap;
		s.status = s.wrap ? INIT_STATE : BUSY_STATE;
		strm.adler = s.wrap === 2 ? 0 : 1;
		s.last_flush = Z_NO_FLUSH;
		trees._tr_init(s);
		return Z_OK;
	}
	function deflateReset(strm) {
		var ret = deflateResetKeep(strm);
		if (ret === Z_OK) lm_init(strm.state);
		return ret;
	}
	function deflateSetHeader(strm, head) {
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		if (strm.state.wrap !== 2) return Z_STREAM_ERROR;
		strm.state.gzhead = head;
		return Z_OK;
	}
	function deflateInit2(strm, level, method, windowBits, memLevel, strategy) {
		if (!strm) return Z_STREAM_ERROR;
		var wrap = 1;
		if (level === Z_DEFAULT_COMPRESSION) level = 6;
		if (windowBits < 0) {
			wrap = 0;
			windowBits = -windowBits;
		} else if (windowBits > 15) {
			wrap = 2;
			windowBits -= 16;
		}
		if (memLevel < 1 || memLevel > MAX_MEM_LEVEL || method !== Z_DEFLATED || windowBits < 8 || windowBits > 15 || level < 0 || level > 9 || strategy < 0 || strategy > Z_FIXED) return err(strm, Z_STREAM_ERROR);
		if (windowBits === 8) windowBits = 9;
		var s = new DeflateState();
		strm.state = s;
		s.strm = strm;
		s.wrap = wrap;
		s.gzhead = null;
		s.w_bits = windowBits;
		s.w_size = 1 << s.w_bits;
		s.w_mask = s.w_size - 1;
		s.hash_bits = memLevel + 7;
		s.hash_size = 1 << s.hash_bits;
		s.hash_mask = s.hash_size - 1;
		s.hash_shift = ~~((s.hash_bits + MIN_MATCH - 1) / MIN_MATCH);
		s.window = new utils.Buf8(s.w_size * 2);
		s.head = new utils.Buf16(s.hash_size);
		s.prev = new utils.Buf16(s.w_size);
		s.lit_bufsize = 1 << memLevel + 6;
		s.pending_buf_size = s.lit_bufsize * 4;
		s.pending_buf = new utils.Buf8(s.pending_buf_size);
		s.d_buf = 1 * s.lit_bufsize;
		s.l_buf = 3 * s.lit_bufsize;
		s.level = level;
		s.strategy = strategy;
		s.method = method;
		return deflateReset(strm);
	}
	function deflateInit(strm, level) {
		return deflateInit2(strm, level, Z_DEFLATED, MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY);
	}
	function deflate(strm, flush) {
		var old_flush, s;
		var beg, val;
		if (!strm || !strm.state || flush > Z_BLOCK || flush < 0) return strm ? err(strm, Z_STREAM_ERROR) : Z_STREAM_ERROR;
		s = strm.state;
		if (!strm.output || !strm.input && strm.avail_in !== 0 || s.status === FINISH_STATE && flush !== Z_FINISH) return err(strm, strm.avail_out === 0 ? Z_BUF_ERROR : Z_STREAM_ERROR);
		s.strm = strm;
		old_flush = s.last_flush;
		s.last_flush = flush;
		if (s.status === INIT_STATE) {
			if (s.wrap === 2) {
				strm.adler = 0;
				put_byte(s, 31);
				put_byte(s, 139);
				put_byte(s, 8);
				if (!s.gzhead) {
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, 0);
					put_byte(s, s.level === 9 ? 2 : s.strategy >= Z_HUFFMAN_ONLY || s.level < 2 ? 4 : 0);
					put_byte(s, OS_CODE);
					s.status = BUSY_STATE;
				} else {
					put_byte(s, (s.gzhead.text ? 1 : 0) + (s.gzhead.hcrc ? 2 : 0) + (!s.gzhead.extra ? 0 : 4) + (!s.gzhead.name ? 0 : 8) + (!s.gzhead.comment ? 0 : 16));
					put_byte(s, s.gzhead.time & 255);
					put_byte(s, s.gzhead.time >> 8 & 255);
					put_byte(s, s.gzhead.time >> 16 & 255);
					put_byte(s, s.gzhead.time >> 24 & 255);
					put_byte(s, s.level === 9 ? 2 : s.strategy >= Z_HUFFMAN_ONLY || s.level < 2 ? 4 : 0);
					put_byte(s, s.gzhead.os & 255);
					if (s.gzhead.extra && s.gzhead.extra.length) {
						put_byte(s, s.gzhead.extra.length & 255);
						put_byte(s, s.gzhead.extra.length >> 8 & 255);
					}
					if (s.gzhead.hcrc) strm.adler = crc32(strm.adler, s.pending_buf, s.pending, 0);
					s.gzindex = 0;
					s.status = EXTRA_STATE;
				}
			} else {
				var header = Z_DEFLATED + (s.w_bits - 8 << 4) << 8;
				var level_flags = -1;
				if (s.strategy >= Z_HUFFMAN_ONLY || s.level < 2) level_flags = 0;
				else if (s.level < 6) level_flags = 1;
				else if (s.level === 6) level_flags = 2;
				else level_flags = 3;
				header |= level_flags << 6;
				if (s.strstart !== 0) header |= PRESET_DICT;
				header += 31 - header % 31;
				s.status = BUSY_STATE;
				putShortMSB(s, header);
				if (s.strstart !== 0) {
					putShortMSB(s, strm.adler >>> 16);
					putShortMSB(s, strm.adler & 65535);
				}
				strm.adler = 1;
			}
		}
		if (s.status === EXTRA_STATE) {
			if (s.gzhead.extra) {
				beg = s.pending;
				while (s.gzindex < (s.gzhead.extra.length & 65535)) {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) break;
					}
					put_byte(s, s.gzhead.extra[s.gzindex] & 255);
					s.gzindex++;
				}
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (s.gzindex === s.gzhead.extra.length) {
					s.gzindex = 0;
					s.status = NAME_STATE;
				}
			} else s.status = NAME_STATE;
		}
		if (s.status === NAME_STATE) {
			if (s.gzhead.name) {
				beg = s.pending;
				do {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) {
							val = 1;
							break;
						}
					}
					if (s.gzindex < s.gzhead.name.length) val = s.gzhead.name.charCodeAt(s.gzindex++) & 255;
					else val = 0;
					put_byte(s, val);
				} while (val !== 0);
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (val === 0) {
					s.gzindex = 0;
					s.status = COMMENT_STATE;
				}
			} else s.status = COMMENT_STATE;
		}
		if (s.status === COMMENT_STATE) {
			if (s.gzhead.comment) {
				beg = s.pending;
				do {
					if (s.pending === s.pending_buf_size) {
						if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
						flush_pending(strm);
						beg = s.pending;
						if (s.pending === s.pending_buf_size) {
							val = 1;
							break;
						}
					}
					if (s.gzindex < s.gzhead.comment.length) val = s.gzhead.comment.charCodeAt(s.gzindex++) & 255;
					else val = 0;
					put_byte(s, val);
				} while (val !== 0);
				if (s.gzhead.hcrc && s.pending > beg) strm.adler = crc32(strm.adler, s.pending_buf, s.pending - beg, beg);
				if (val === 0) s.status = HCRC_STATE;
			} else s.status = HCRC_STATE;
		}
		if (s.status === HCRC_STATE) {
			if (s.gzhead.hcrc) {
				if (s.pending + 2 > s.pending_buf_size) flush_pending(strm);
				if (s.pending + 2 <= s.pending_buf_size) {
					put_byte(s, strm.adler & 255);
					put_byte(s, strm.adler >> 8 & 255);
					strm.adler = 0;
					s.status = BUSY_STATE;
				}
			} else s.status = BUSY_STATE;
		}
		if (s.pending !== 0) {
			flush_pending(strm);
			if (strm.avail_out === 0) {
				s.last_flush = -1;
				return Z_OK;
			}
		} else if (strm.avail_in === 0 && rank(flush) <= rank(old_flush) && flush !== Z_FINISH) return err(strm, Z_BUF_ERROR);
		if (s.status === FINISH_STATE && strm.avail_in !== 0) return err(strm, Z_BUF_ERROR);
		if (strm.avail_in !== 0 || s.lookahead !== 0 || flush !== Z_NO_FLUSH && s.status !== FINISH_STATE) {
			var bstate = s.strategy === Z_HUFFMAN_ONLY ? deflate_huff(s, flush) : s.strategy === Z_RLE ? deflate_rle(s, flush) : configuration_table[s.level].func(s, flush);
			if (bstate === BS_FINISH_STARTED || bstate === BS_FINISH_DONE) s.status = FINISH_STATE;
			if (bstate === BS_NEED_MORE || bstate === BS_FINISH_STARTED) {
				if (strm.avail_out === 0) s.last_flush = -1;
				return Z_OK;
			}
			if (bstate === BS_BLOCK_DONE) {
				if (flush === Z_PARTIAL_FLUSH) trees._tr_align(s);
				else if (flush !== Z_BLOCK) {
					trees._tr_stored_block(s, 0, 0, false);
					if (flush === Z_FULL_FLUSH) {
						/*** CLEAR_HASH(s); ***/ zero(s.head);
						if (s.lookahead === 0) {
							s.strstart = 0;
							s.block_start = 0;
							s.insert = 0;
						}
					}
				}
				flush_pending(strm);
				if (strm.avail_out === 0) {
					s.last_flush = -1;
					return Z_OK;
				}
			}
		}
		if (flush !== Z_FINISH) return Z_OK;
		if (s.wrap <= 0) return Z_STREAM_END;
		if (s.wrap === 2) {
			put_byte(s, strm.adler & 255);
			put_byte(s, strm.adler >> 8 & 255);
			put_byte(s, strm.adler >> 16 & 255);
			put_byte(s, strm.adler >> 24 & 255);
			put_byte(s, strm.total_in & 255);
			put_byte(s, strm.total_in >> 8 & 255);
			put_byte(s, strm.total_in >> 16 & 255);
			put_byte(s, strm.total_in >> 24 & 255);
		} else {
			putShortMSB(s, strm.adler >>> 16);
			putShortMSB(s, strm.adler & 65535);
		}
		flush_pending(strm);
		if (s.wrap > 0) s.wrap = -s.wrap;
		return s.pending !== 0 ? Z_OK : Z_STREAM_END;
	}
	function deflateEnd(strm) {
		var status;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		status = strm.state.status;
		if (status !== INIT_STATE && status !== EXTRA_STATE && status !== NAME_STATE && status !== COMMENT_STATE && status !== HCRC_STATE && status !== BUSY_STATE && status !== FINISH_STATE) return err(strm, Z_STREAM_ERROR);
		strm.state = null;
		return status === BUSY_STATE ? err(strm, Z_DATA_ERROR) : Z_OK;
	}
	function deflateSetDictionary(strm, dictionary) {
		var dictLength = dictionary.length;
		var s;
		var str, n;
		var wrap;
		var avail;
		var next;
		var input;
		var tmpDict;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		s = strm.state;
		wrap = s.wrap;
		if (wrap === 2 || wrap === 1 && s.status !== INIT_STATE || s.lookahead) return Z_STREAM_ERROR;
		if (wrap === 1) strm.adler = adler32(strm.adler, dictionary, dictLength, 0);
		s.wrap = 0;
		if (dictLength >= s.w_size) {
			if (wrap === 0) {
				/*** CLEAR_HASH(s); ***/
				zero(s.head);
				s.strstart = 0;
				s.block_start = 0;
				s.insert = 0;
			}
			tmpDict = new utils.Buf8(s.w_size);
			utils.arraySet(tmpDict, dictionary, dictLength - s.w_size, s.w_size, 0);
			dictionary = tmpDict;
			dictLength = s.w_size;
		}
		avail = strm.avail_in;
		next = strm.next_in;
		input = strm.input;
		strm.avail_in = dictLength;
		strm.next_in = 0;
		strm.input = dictionary;
		fill_window(s);
		while (s.lookahead >= MIN_MATCH) {
			str = s.strstart;
			n = s.lookahead - (MIN_MATCH - 1);
			do {
				s.ins_h = (s.ins_h << s.hash_shift ^ s.window[str + MIN_MATCH - 1]) & s.hash_mask;
				s.prev[str & s.w_mask] = s.head[s.ins_h];
				s.head[s.ins_h] = str;
				str++;
			} while (--n);
			s.strstart = str;
			s.lookahead = MIN_MATCH - 1;
			fill_window(s);
		}
		s.strstart += s.lookahead;
		s.block_start = s.strstart;
		s.insert = s.lookahead;
		s.lookahead = 0;
		s.match_length = s.prev_length = MIN_MATCH - 1;
		s.match_available = 0;
		strm.next_in = next;
		strm.input = input;
		strm.avail_in = avail;
		s.wrap = wrap;
		return Z_OK;
	}
	exports.deflateInit = deflateInit;
	exports.deflateInit2 = deflateInit2;
	exports.deflateReset = deflateReset;
	exports.deflateResetKeep = deflateResetKeep;
	exports.deflateSetHeader = deflateSetHeader;
	exports.deflate = deflate;
	exports.deflateEnd = deflateEnd;
	exports.deflateSetDictionary = deflateSetDictionary;
	exports.deflateInfo = "pako deflate (from Nodeca project)";
}));

// node_modules/pako/lib/utils/strings.js
var require_strings = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var STR_APPLY_OK = true;
	var STR_APPLY_UIA_OK = true;
	try {
		String.fromCharCode.apply(null, [0]);
	} catch (__) {
		STR_APPLY_OK = false;
	}
	try {
		String.fromCharCode.apply(null, /* @__PURE__ */ new Uint8Array(1));
	} catch (__) {
		STR_APPLY_UIA_OK = false;
	}
	var _utf8len = new utils.Buf8(256);
	for (var q = 0; q < 256; q++) _utf8len[q] = q >= 252 ? 6 : q >= 248 ? 5 : q >= 240 ? 4 : q >= 224 ? 3 : q >= 192 ? 2 : 1;
	_utf8len[254] = _utf8len[254] = 1;
	exports.string2buf = function(str) {
		var buf, c, c2, m_pos, i, str_len = str.length, buf_len = 0;
		for (m_pos = 0; m_pos < str_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			buf_len += c < 128 ? 1 : c < 2048 ? 2 : c < 65536 ? 3 : 4;
		}
		buf = new utils.Buf8(buf_len);
		for (i = 0, m_pos = 0; i < buf_len; m_pos++) {
			c = str.charCodeAt(m_pos);
			if ((c & 64512) === 55296 && m_pos + 1 < str_len) {
				c2 = str.charCodeAt(m_pos + 1);
				if ((c2 & 64512) === 56320) {
					c = 65536 + (c - 55296 << 10) + (c2 - 56320);
					m_pos++;
				}
			}
			if (c < 128) buf[i++] = c;
			else if (c < 2048) {
				buf[i++] = 192 | c >>> 6;
				buf[i++] = 128 | c & 63;
			} else if (c < 65536) {
				buf[i++] = 224 | c >>> 12;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			} else {
				buf[i++] = 240 | c >>> 18;
				buf[i++] = 128 | c >>> 12 & 63;
				buf[i++] = 128 | c >>> 6 & 63;
				buf[i++] = 128 | c & 63;
			}
		}
		return buf;
	};
	function buf2binstring(buf, len) {
		if (len < 65534) {
			if (buf.subarray && STR_APPLY_UIA_OK || !buf.subarray && STR_APPLY_OK) return String.fromCharCode.apply(null, utils.shrinkBuf(buf, len));
		}
		var result = "";
		for (var i = 0; i < len; i++) result += String.fromCharCode(buf[i]);
		return result;
	}
	exports.buf2binstring = function(buf) {
		return buf2binstring(buf, buf.length);
	};
	exports.binstring2buf = function(str) {
		var buf = new utils.Buf8(str.length);
		for (var i = 0, len = buf.length; i < len; i++) buf[i] = str.charCodeAt(i);
		return buf;
	};
	exports.buf2string = function(buf, max) {
		var i, out, c, c_len;
		var len = max || buf.length;
		var utf16buf = new Array(len * 2);
		for (out = 0, i = 0; i < len;) {
			c = buf[i++];
			if (c < 128) {
				utf16buf[out++] = c;
				continue;
			}
			c_len = _utf8len[c];
			if (c_len > 4) {
				utf16buf[out++] = 65533;
				i += c_len - 1;
				continue;
			}
			c &= c_len === 2 ? 31 : c_len === 3 ? 15 : 7;
			while (c_len > 1 && i < len) {
				c = c << 6 | buf[i++] & 63;
				c_len--;
			}
			if (c_len > 1) {
				utf16buf[out++] = 65533;
				continue;
			}
			if (c < 65536) utf16buf[out++] = c;
			else {
				c -= 65536;
				utf16buf[out++] = 55296 | c >> 10 & 1023;
				utf16buf[out++] = 56320 | c & 1023;
			}
		}
		return buf2binstring(utf16buf, out);
	};
	exports.utf8border = function(buf, max) {
		var pos;
		max = max || buf.length;
		if (max > buf.length) max = buf.length;
		pos = max - 1;
		while (pos >= 0 && (buf[pos] & 192) === 128) pos--;
		if (pos < 0) return max;
		if (pos === 0) return max;
		return pos + _utf8len[buf[pos]] > max ? pos : max;
	};
}));

// node_modules/pako/lib/zlib/zstream.js
var require_zstream = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function ZStream() {
		this.input = null;
		this.next_in = 0;
		this.avail_in = 0;
		this.total_in = 0;
		this.output = null;
		this.next_out = 0;
		this.avail_out = 0;
		this.total_out = 0;
		this.msg = "";
		this.state = null;
		this.data_type = 2;
		this.adler = 0;
	}
	module.exports = ZStream;
}));

// node_modules/pako/lib/deflate.js
var require_deflate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var zlib_deflate = require_deflate$1();
	var utils = require_common();
	var strings = require_strings();
	var msg = require_messages();
	var ZStream = require_zstream();
	var toString = Object.prototype.toString;
	var Z_NO_FLUSH = 0;
	var Z_FINISH = 4;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_SYNC_FLUSH = 2;
	var Z_DEFAULT_COMPRESSION = -1;
	var Z_DEFAULT_STRATEGY = 0;
	var Z_DEFLATED = 8;
	/**
	* class Deflate
	*
	* Generic JS-style wrapper for zlib calls. If you don't need
	* streaming behaviour - use more simple functions: [[deflate]],
	* [[deflateRaw]] and [[gzip]].
	**/
	/**
	* Deflate.result -> Uint8Array|Array
	*
	* Compressed result, generated by default [[Deflate#onData]]
	* and [[Deflate#onEnd]] handlers. Filled after you push last chunk
	* (call [[Deflate#push]] with `Z_FINISH` / `true` param)  or if you
	* push a chunk with explicit flush (call [[Deflate#push]] with
	* `Z_SYNC_FLUSH` param).
	**/
	/**
	* Deflate.err -> Number
	*
	* Error code after deflate finished. 0 (Z_OK) on success.
	* You will not need it in real life, because deflate errors
	* are possible only on wrong options or bad `onData` / `onEnd`
	* custom handlers.
	**/
	/**
	* Deflate.msg -> String
	*
	* Error message, if [[Deflate.err]] != 0
	**/
	/**
	* new Deflate(options)
	* - options (Object): zlib deflate options.
	*
	* Creates new deflator instance with specified params. Throws exception
	* on bad params. Supported options:
	*
	* - `level`
	* - `windowBits`
	* - `memLevel`
	* - `strategy`
	* - `dictionary`
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Additional options, for internal needs:
	*
	* - `chunkSize` - size of generated data chunks (16K by default)
	* - `raw` (Boolean) - do raw deflate
	* - `gzip` (Boolean) - create gzip wrapper
	* - `to` (String) - if equal to 'string', then result will be "binary string"
	*    (each char code [0..255])
	* - `header` (Object) - custom header for gzip
	*   - `text` (Boolean) - true if compressed data believed to be text
	*   - `time` (Number) - modification time, unix timestamp
	*   - `os` (Number) - operation system code
	*   - `extra` (Array) - array of bytes with extra data (max 65536)
	*   - `name` (String) - file name (binary string)
	*   - `comment` (String) - comment (binary string)
	*   - `hcrc` (Boolean) - true if header crc should be added
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , chunk1 = Uint8Array([1,2,3,4,5,6,7,8,9])
	*   , chunk2 = Uint8Array([10,11,12,13,14,15,16,17,18,19]);
	*
	* var deflate = new pako.Deflate({ level: 3});
	*
	* deflate.push(chunk1, false);
	* deflate.push(chunk2, true);  // true -> last chunk
	*
	* if (deflate.err) { throw new Error(deflate.err); }
	*
	* console.log(deflate.result);
	* ```
	**/
	function Deflate(options) {
		if (!(this instanceof Deflate)) return new Deflate(options);
		this.options = utils.assign({
			level: Z_DEFAULT_COMPRESSION,
			method: Z_DEFLATED,
			chunkSize: 16384,
			windowBits: 15,
			memLevel: 8,
			strategy: Z_DEFAULT_STRATEGY,
			to: ""
		}, options || {});
		var opt = this.options;
		if (opt.raw && opt.windowBits > 0) opt.windowBits = -opt.windowBits;
		else if (opt.gzip && opt.windowBits > 0 && opt.windowBits < 16) opt.windowBits += 16;
		this.err = 0;
		this.msg = "";
		this.ended = false;
		this.chunks = [];
		this.strm = new ZStream();
		this.strm.avail_out = 0;
		var status = zlib_deflate.deflateInit2(this.strm, opt.level, opt.method, opt.windowBits, opt.memLevel, opt.strategy);
		if (status !== Z_OK) throw new Error(msg[status]);
		if (opt.header) zlib_deflate.deflateSetHeader(this.strm, opt.header);
		if (opt.dictionary) {
			var dict;
			if (typeof opt.dictionary === "string") dict = strings.string2buf(opt.dictionary);
			else if (toString.call(opt.dictionary) === "[object ArrayBuffer]") dict = new Uint8Array(opt.dictionary);
			else dict = opt.dictionary;
			status = zlib_deflate.deflateSetDictionary(this.strm, dict);
			if (status !== Z_OK) throw new Error(msg[status]);
			this._dict_set = true;
		}
	}
	/**
	* Deflate#push(data[, mode]) -> Boolean
	* - data (Uint8Array|Array|ArrayBuffer|String): input data. Strings will be
	*   converted to utf8 byte sequence.
	* - mode (Number|Boolean): 0..6 for corresponding Z_NO_FLUSH..Z_TREE modes.
	*   See constants. Skipped or `false` means Z_NO_FLUSH, `true` means Z_FINISH.
	*
	* Sends input data to deflate pipe, generating [[Deflate#onData]] calls with
	* new compressed chunks. Returns `true` on success. The last data block must have
	* mode Z_FINISH (or `true`). That will flush internal pending buffers and call
	* [[Deflate#onEnd]]. For interim explicit flushes (without ending the stream) you
	* can use mode Z_SYNC_FLUSH, keeping the compression context.
	*
	* On fail call [[Deflate#onEnd]] with error code and return false.
	*
	* We strongly recommend to use `Uint8Array` on input for best speed (output
	* array format is detected automatically). Also, don't skip last param and always
	* use the same type in your code (boolean or number). That will improve JS speed.
	*
	* For regular `Array`-s make sure all elements are [0..255].
	*
	* ##### Example
	*
	* ```javascript
	* push(chunk, false); // push one of data chunks
	* ...
	* push(chunk, true);  // push last chunk
	* ```
	**/
	Deflate.prototype.push = function(data, mode) {
		var strm = this.strm;
		var chunkSize = this.options.chunkSize;
		var status, _mode;
		if (this.ended) return false;
		_mode = mode === ~~mode ? mode : mode === true ? Z_FINISH : Z_NO_FLUSH;
		if (typeof data === "string") strm.input = strings.string2buf(data);
		else if (toString.call(data) === "[object ArrayBuffer]") strm.input = new Uint8Array(data);
		else strm.input = data;
		strm.next_in = 0;
		strm.avail_in = strm.input.length;
		do {
			if (strm.avail_out === 0) {
				strm.output = new utils.Buf8(chunkSize);
				strm.next_out = 0;
				strm.avail_out = chunkSize;
			}
			status = zlib_deflate.deflate(strm, _mode);
			if (status !== Z_STREAM_END && status !== Z_OK) {
				this.onEnd(status);
				this.ended = true;
				return false;
			}
			if (strm.avail_out === 0 || strm.avail_in === 0 && (_mode === Z_FINISH || _mode === Z_SYNC_FLUSH)) {
				if (this.options.to === "string") this.onData(strings.buf2binstring(utils.shrinkBuf(strm.output, strm.next_out)));
				else this.onData(utils.shrinkBuf(strm.output, strm.next_out));
			}
		} while ((strm.avail_in > 0 || strm.avail_out === 0) && status !== Z_STREAM_END);
		if (_mode === Z_FINISH) {
			status = zlib_deflate.deflateEnd(this.strm);
			this.onEnd(status);
			this.ended = true;
			return status === Z_OK;
		}
		if (_mode === Z_SYNC_FLUSH) {
			this.onEnd(Z_OK);
			strm.avail_out = 0;
			return true;
		}
		return true;
	};
	/**
	* Deflate#onData(chunk) -> Void
	* - chunk (Uint8Array|Array|String): output data. Type of array depends
	*   on js engine support. When string output requested, each chunk
	*   will be string.
	*
	* By default, stores data blocks in `chunks[]` property and glue
	* those in `onEnd`. Override this handler, if you need another behaviour.
	**/
	Deflate.prototype.onData = function(chunk) {
		this.chunks.push(chunk);
	};
	/**
	* Deflate#onEnd(status) -> Void
	* - status (Number): deflate status. 0 (Z_OK) on success,
	*   other if not.
	*
	* Called once after you tell deflate that the input stream is
	* complete (Z_FINISH) or should be flushed (Z_SYNC_FLUSH)
	* or if an error happened. By default - join collected chunks,
	* free memory and fill `results` / `err` properties.
	**/
	Deflate.prototype.onEnd = function(status) {
		if (status === Z_OK) {
			if (this.options.to === "string") this.result = this.chunks.join("");
			else this.result = utils.flattenChunks(this.chunks);
		}
		this.chunks = [];
		this.err = status;
		this.msg = this.strm.msg;
	};
	/**
	* deflate(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* Compress `data` with deflate algorithm and `options`.
	*
	* Supported options are:
	*
	* - level
	* - windowBits
	* - memLevel
	* - strategy
	* - dictionary
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Sugar (options):
	*
	* - `raw` (Boolean) - say that we work with raw stream, if you don't wish to specify
	*   negative windowBits implicitly.
	* - `to` (String) - if equal to 'string', then result will be "binary string"
	*    (each char code [0..255])
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , data = Uint8Array([1,2,3,4,5,6,7,8,9]);
	*
	* console.log(pako.deflate(data));
	* ```
	**/
	function deflate(input, options) {
		var deflator = new Deflate(options);
		deflator.push(input, true);
		if (deflator.err) throw deflator.msg || msg[deflator.err];
		return deflator.result;
	}
	/**
	* deflateRaw(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* The same as [[deflate]], but creates raw data, without wrapper
	* (header and adler32 crc).
	**/
	function deflateRaw(input, options) {
		options = options || {};
		options.raw = true;
		return deflate(input, options);
	}
	/**
	* gzip(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to compress.
	* - options (Object): zlib deflate options.
	*
	* The same as [[deflate]], but create gzip wrapper instead of
	* deflate one.
	**/
	function gzip(input, options) {
		options = options || {};
		options.gzip = true;
		return deflate(input, options);
	}
	exports.Deflate = Deflate;
	exports.deflate = deflate;
	exports.deflateRaw = deflateRaw;
	exports.gzip = gzip;
}));

// node_modules/pako/lib/zlib/inffast.js
var require_inffast = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var BAD = 30;
	var TYPE = 12;
	module.exports = function inflate_fast(strm, start) {
		var state;
		var _in;
		var last;
		var _out;
		var beg;
		var end;
		var dmax;
		var wsize;
		var whave;
		var wnext;
		var s_window;
		var hold;
		var bits;
		var lcode;
		var dcode;
		var lmask;
		var dmask;
		var here;
		var op;
		var len;
		var dist;
		var from;
		var from_source;
		var input, output;
		state = strm.state;
		_in = strm.next_in;
		input = strm.input;
		last = _in + (strm.avail_in - 5);
		_out = strm.next_out;
		output = strm.output;
		beg = _out - (start - strm.avail_out);
		end = _out + (strm.avail_out - 257);
		dmax = state.dmax;
		wsize = state.wsize;
		whave = state.whave;
		wnext = state.wnext;
		s_window = state.window;
		hold = state.hold;
		bits = state.bits;
		lcode = state.lencode;
		dcode = state.distcode;
		lmask = (1 << state.lenbits) - 1;
		dmask = (1 << state.distbits) - 1;
		top: do {
			if (bits < 15) {
				hold += input[_in++] << bits;
				bits += 8;
				hold += input[_in++] << bits;
				bits += 8;
			}
			here = lcode[hold & lmask];
			dolen: for (;;) {
				op = here >>> 24;
				hold >>>= op;
				bits -= op;
				op = here >>> 16 & 255;
				if (op === 0) output[_out++] = here & 65535;
				else if (op & 16) {
					len = here & 65535;
					op &= 15;
					if (op) {
						if (bits < op) {
							hold += input[_in++] << bits;
							bits += 8;
						}
						len += hold & (1 << op) - 1;
						hold >>>= op;
						bits -= op;
					}
					if (bits < 15) {
						hold += input[_in++] << bits;
						bits += 8;
						hold += input[_in++] << bits;
						bits += 8;
					}
					here = dcode[hold & dmask];
					dodist: for (;;) {
						op = here >>> 24;
						hold >>>= op;
						bits -= op;
						op = here >>> 16 & 255;
						if (op & 16) {
							dist = here & 65535;
							op &= 15;
							if (bits < op) {
								hold += input[_in++] << bits;
								bits += 8;
								if (bits < op) {
									hold += input[_in++] << bits;
									bits += 8;
								}
							}
							dist += hold & (1 << op) - 1;
							if (dist > dmax) {
								strm.msg = "invalid distance too far back";
								state.mode = BAD;
								break top;
							}
							hold >>>= op;
							bits -= op;
							op = _out - beg;
							if (dist > op) {
								op = dist - op;
								if (op > whave) {
									if (state.sane) {
										strm.msg = "invalid distance too far back";
										state.mode = BAD;
										break top;
									}
								}
								from = 0;
								from_source = s_window;
								if (wnext === 0) {
									from += wsize - op;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = _out - dist;
										from_source = output;
									}
								} else if (wnext < op) {
									from += wsize + wnext - op;
									op -= wnext;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = 0;
										if (wnext < len) {
											op = wnext;
											len -= op;
											do
												output[_out++] = s_window[from++];
											while (--op);
											from = _out - dist;
											from_source = output;
										}
									}
								} else {
									from += wnext - op;
									if (op < len) {
										len -= op;
										do
											output[_out++] = s_window[from++];
										while (--op);
										from = _out - dist;
										from_source = output;
									}
								}
								while (len > 2) {
									output[_out++] = from_source[from++];
									output[_out++] = from_source[from++];
									output[_out++] = from_source[from++];
									len -= 3;
								}
								if (len) {
									output[_out++] = from_source[from++];
									if (len > 1) output[_out++] = from_source[from++];
								}
							} else {
								from = _out - dist;
								do {
									output[_out++] = output[from++];
									output[_out++] = output[from++];
									output[_out++] = output[from++];
									len -= 3;
								} while (len > 2);
								if (len) {
									output[_out++] = output[from++];
									if (len > 1) output[_out++] = output[from++];
								}
							}
						} else if ((op & 64) === 0) {
							here = dcode[(here & 65535) + (hold & (1 << op) - 1)];
							continue dodist;
						} else {
							strm.msg = "invalid distance code";
							state.mode = BAD;
							break top;
						}
						break;
					}
				} else if ((op & 64) === 0) {
					here = lcode[(here & 65535) + (hold & (1 << op) - 1)];
					continue dolen;
				} else if (op & 32) {
					state.mode = TYPE;
					break top;
				} else {
					strm.msg = "invalid literal/length code";
					state.mode = BAD;
					break top;
				}
				break;
			}
		} while (_in < last && _out < end);
		len = bits >> 3;
		_in -= len;
		bits -= len << 3;
		hold &= (1 << bits) - 1;
		strm.next_in = _in;
		strm.next_out = _out;
		strm.avail_in = _in < last ? 5 + (last - _in) : 5 - (_in - last);
		strm.avail_out = _out < end ? 257 + (end - _out) : 257 - (_out - end);
		state.hold = hold;
		state.bits = bits;
	};
}));

// node_modules/pako/lib/zlib/inftrees.js
var require_inftrees = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var utils = require_common();
	var MAXBITS = 15;
	var ENOUGH_LENS = 852;
	var ENOUGH_DISTS = 592;
	var CODES = 0;
	var LENS = 1;
	var DISTS = 2;
	var lbase = [
		3,
		4,
		5,
		6,
		7,
		8,
		9,
		10,
		11,
		13,
		15,
		17,
		19,
		23,
		27,
		31,
		35,
		43,
		51,
		59,
		67,
		83,
		99,
		115,
		131,
		163,
		195,
		227,
		258,
		0,
		0
	];
	var lext = [
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		16,
		17,
		17,
		17,
		17,
		18,
		18,
		18,
		18,
		19,
		19,
		19,
		19,
		20,
		20,
		20,
		20,
		21,
		21,
		21,
		21,
		16,
		72,
		78
	];
	var dbase = [
		1,
		2,
		3,
		4,
		5,
		7,
		9,
		13,
		17,
		25,
		33,
		49,
		65,
		97,
		129,
		193,
		257,
		385,
		513,
		769,
		1025,
		1537,
		2049,
		3073,
		4097,
		6145,
		8193,
		12289,
		16385,
		24577,
		0,
		0
	];
	var dext = [
		16,
		16,
		16,
		16,
		17,
		17,
		18,
		18,
		19,
		19,
		20,
		20,
		21,
		21,
		22,
		22,
		23,
		23,
		24,
		24,
		25,
		25,
		26,
		26,
		27,
		27,
		28,
		28,
		29,
		29,
		64,
		64
	];
	module.exports = function inflate_table(type, lens, lens_index, codes, table, table_index, work, opts) {
		var bits = opts.bits;
		var len = 0;
		var sym = 0;
		var min = 0, max = 0;
		var root = 0;
		var curr = 0;
		var drop = 0;
		var left = 0;
		var used = 0;
		var huff = 0;
		var incr;
		var fill;
		var low;
		var mask;
		var next;
		var base = null;
		var base_index = 0;
		var end;
		var count = new utils.Buf16(MAXBITS + 1);
		var offs = new utils.Buf16(MAXBITS + 1);
		var extra = null;
		var extra_index = 0;
		var here_bits, here_op, here_val;
		for (len = 0; len <= MAXBITS; len++) count[len] = 0;
		for (sym = 0; sym < codes; sym++) count[lens[lens_index + sym]]++;
		root = bits;
		for (max = MAXBITS; max >= 1; max--) if (count[max] !== 0) break;
		if (root > max) root = max;
		if (max === 0) {
			table[table_index++] = 20971520;
			table[table_index++] = 20971520;
			opts.bits = 1;
			return 0;
		}
		for (min = 1; min < max; min++) if (count[min] !== 0) break;
		if (root < min) root = min;
		left = 1;
		for (len = 1; len <= MAXBITS; len++) {
			left <<= 1;
			left -= count[len];
			if (left < 0) return -1;
		}
		if (left > 0 && (type === CODES || max !== 1)) return -1;
		offs[1] = 0;
		for (len = 1; len < MAXBITS; len++) offs[len + 1] = offs[len] + count[len];
		for (sym = 0; sym < codes; sym++) if (lens[lens_index + sym] !== 0) work[offs[lens[lens_index + sym]]++] = sym;
		if (type === CODES) {
			base = extra = work;
			end = 19;
		} else if (type === LENS) {
			base = lbase;
			base_index -= 257;
			extra = lext;
			extra_index -= 257;
			end = 256;
		} else {
			base = dbase;
			extra = dext;
			end = -1;
		}
		huff = 0;
		sym = 0;
		len = min;
		next = table_index;
		curr = root;
		drop = 0;
		low = -1;
		used = 1 << root;
		mask = used - 1;
		if (type === LENS && used > ENOUGH_LENS || type === DISTS && used > ENOUGH_DISTS) return 1;
		for (;;) {
			here_bits = len - drop;
			if (work[sym] < end) {
				here_op = 0;
				here_val = work[sym];
			} else if (work[sym] > end) {
				here_op = extra[extra_index + work[sym]];
				here_val = base[base_index + work[sym]];
			} else {
				here_op = 96;
				here_val = 0;
			}
			incr = 1 << len - drop;
			fill = 1 << curr;
			min = fill;
			do {
				fill -= incr;
				table[next + (huff >> drop) + fill] = here_bits << 24 | here_op << 16 | here_val | 0;
			} while (fill !== 0);
			incr = 1 << len - 1;
			while (huff & incr) incr >>= 1;
			if (incr !== 0) {
				huff &= incr - 1;
				huff += incr;
			} else huff = 0;
			sym++;
			if (--count[len] === 0) {
				if (len === max) break;
				len = lens[lens_index + work[sym]];
			}
			if (len > root && (huff & mask) !== low) {
				if (drop === 0) drop = root;
				next += min;
				curr = len - drop;
				left = 1 << curr;
				while (curr + drop < max) {
					left -= count[curr + drop];
					if (left <= 0) break;
					curr++;
					left <<= 1;
				}
				used += 1 << curr;
				if (type === LENS && used > ENOUGH_LENS || type === DISTS && used > ENOUGH_DISTS) return 1;
				low = huff & mask;
				table[low] = root << 24 | curr << 16 | next - table_index | 0;
			}
		}
		if (huff !== 0) table[next + huff] = len - drop << 24 | 4194304;
		opts.bits = root;
		return 0;
	};
}));

// node_modules/pako/lib/zlib/inflate.js
var require_inflate$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utils = require_common();
	var adler32 = require_adler32();
	var crc32 = require_crc32();
	var inflate_fast = require_inffast();
	var inflate_table = require_inftrees();
	var CODES = 0;
	var LENS = 1;
	var DISTS = 2;
	var Z_FINISH = 4;
	var Z_BLOCK = 5;
	var Z_TREES = 6;
	var Z_OK = 0;
	var Z_STREAM_END = 1;
	var Z_NEED_DICT = 2;
	var Z_STREAM_ERROR = -2;
	var Z_DATA_ERROR = -3;
	var Z_MEM_ERROR = -4;
	var Z_BUF_ERROR = -5;
	var Z_DEFLATED = 8;
	var HEAD = 1;
	var FLAGS = 2;
	var TIME = 3;
	var OS = 4;
	var EXLEN = 5;
	var EXTRA = 6;
	var NAME = 7;
	var COMMENT = 8;
	var HCRC = 9;
	var DICTID = 10;
	var DICT = 11;
	var TYPE = 12;
	var TYPEDO = 13;
	var STORED = 14;
	var COPY_ = 15;
	var COPY = 16;
	var TABLE = 17;
	var LENLENS = 18;
	var CODELENS = 19;
	var LEN_ = 20;
	var LEN = 21;
	var LENEXT = 22;
	var DIST = 23;
	var DISTEXT = 24;
	var MATCH = 25;
	var LIT = 26;
	var CHECK = 27;
	var LENGTH = 28;
	var DONE = 29;
	var BAD = 30;
	var MEM = 31;
	var SYNC = 32;
	var ENOUGH_LENS = 852;
	var ENOUGH_DISTS = 592;
	var DEF_WBITS = 15;
	function zswap32(q) {
		return (q >>> 24 & 255) + (q >>> 8 & 65280) + ((q & 65280) << 8) + ((q & 255) << 24);
	}
	function InflateState() {
		this.mode = 0;
		this.last = false;
		this.wrap = 0;
		this.havedict = false;
		this.flags = 0;
		this.dmax = 0;
		this.check = 0;
		this.total = 0;
		this.head = null;
		this.wbits = 0;
		this.wsize = 0;
		this.whave = 0;
		this.wnext = 0;
		this.window = null;
		this.hold = 0;
		this.bits = 0;
		this.length = 0;
		this.offset = 0;
		this.extra = 0;
		this.lencode = null;
		this.distcode = null;
		this.lenbits = 0;
		this.distbits = 0;
		this.ncode = 0;
		this.nlen = 0;
		this.ndist = 0;
		this.have = 0;
		this.next = null;
		this.lens = new utils.Buf16(320);
		this.work = new utils.Buf16(288);
		this.lendyn = null;
		this.distdyn = null;
		this.sane = 0;
		this.back = 0;
		this.was = 0;
	}
	function inflateResetKeep(strm) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		strm.total_in = strm.total_out = state.total = 0;
		strm.msg = "";
		if (state.wrap) strm.adler = state.wrap & 1;
		state.mode = HEAD;
		state.last = 0;
		state.havedict = 0;
		state.dmax = 32768;
		state.head = null;
		state.hold = 0;
		state.bits = 0;
		state.lencode = state.lendyn = new utils.Buf32(ENOUGH_LENS);
		state.distcode = state.distdyn = new utils.Buf32(ENOUGH_DISTS);
		state.sane = 1;
		state.back = -1;
		return Z_OK;
	}
	function inflateReset(strm) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		state.wsize = 0;
		state.whave = 0;
		state.wnext = 0;
		return inflateResetKeep(strm);
	}
	function inflateReset2(strm, windowBits) {
		var wrap;
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if (windowBits < 0) {
			wrap = 0;
			windowBits = -windowBits;
		} else {
			wrap = (windowBits >> 4) + 1;
			if (windowBits < 48) windowBits &= 15;
		}
		if (windowBits && (windowBits < 8 || windowBits > 15)) return Z_STREAM_ERROR;
		if (state.window !== null && state.wbits !== windowBits) state.window = null;
		state.wrap = wrap;
		state.wbits = windowBits;
		return inflateReset(strm);
	}
	function inflateInit2(strm, windowBits) {
		var ret;
		var state;
		if (!strm) return Z_STREAM_ERROR;
		state = new InflateState();
		strm.state = state;
		state.window = null;
		ret = inflateReset2(strm, windowBits);
		if (ret !== Z_OK) strm.state = null;
		return ret;
	}
	function inflateInit(strm) {
		return inflateInit2(strm, DEF_WBITS);
	}
	var virgin = true;
	var lenfix;
	var distfix;
	function fixedtables(state) {
		if (virgin) {
			var sym;
			lenfix = new utils.Buf32(512);
			distfix = new utils.Buf32(32);
			sym = 0;
			while (sym < 144) state.lens[sym++] = 8;
			while (sym < 256) state.lens[sym++] = 9;
			while (sym < 280) state.lens[sym++] = 7;
			while (sym < 288) state.lens[sym++] = 8;
			inflate_table(LENS, state.lens, 0, 288, lenfix, 0, state.work, { bits: 9 });
			sym = 0;
			while (sym < 32) state.lens[sym++] = 5;
			inflate_table(DISTS, state.lens, 0, 32, distfix, 0, state.work, { bits: 5 });
			virgin = false;
		}
		state.lencode = lenfix;
		state.lenbits = 9;
		state.distcode = distfix;
		state.distbits = 5;
	}
	function updatewindow(strm, src, end, copy) {
		var dist;
		var state = strm.state;
		if (state.window === null) {
			state.wsize = 1 << state.wbits;
			state.wnext = 0;
			state.whave = 0;
			state.window = new utils.Buf8(state.wsize);
		}
		if (copy >= state.wsize) {
			utils.arraySet(state.window, src, end - state.wsize, state.wsize, 0);
			state.wnext = 0;
			state.whave = state.wsize;
		} else {
			dist = state.wsize - state.wnext;
			if (dist > copy) dist = copy;
			utils.arraySet(state.window, src, end - copy, dist, state.wnext);
			copy -= dist;
			if (copy) {
				utils.arraySet(state.window, src, end - copy, copy, 0);
				state.wnext = copy;
				state.whave = state.wsize;
			} else {
				state.wnext += dist;
				if (state.wnext === state.wsize) state.wnext = 0;
				if (state.whave < state.wsize) state.whave += dist;
			}
		}
		return 0;
	}
	function inflate(strm, flush) {
		var state;
		var input, output;
		var next;
		var put;
		var have, left;
		var hold;
		var bits;
		var _in, _out;
		var copy;
		var from;
		var from_source;
		var here = 0;
		var here_bits, here_op, here_val;
		var last_bits, last_op, last_val;
		var len;
		var ret;
		var hbuf = new utils.Buf8(4);
		var opts;
		var n;
		var order = [
			16,
			17,
			18,
			0,
			8,
			7,
			9,
			6,
			10,
			5,
			11,
			4,
			12,
			3,
			13,
			2,
			14,
			1,
			15
		];
		if (!strm || !strm.state || !strm.output || !strm.input && strm.avail_in !== 0) return Z_STREAM_ERROR;
		state = strm.state;
		if (state.mode === TYPE) state.mode = TYPEDO;
		put = strm.next_out;
		output = strm.output;
		left = strm.avail_out;
		next = strm.next_in;
		input = strm.input;
		have = strm.avail_in;
		hold = state.hold;
		bits = state.bits;
		_in = have;
		_out = left;
		ret = Z_OK;
		inf_leave: for (;;) switch (state.mode) {
			case HEAD:
				if (state.wrap === 0) {
					state.mode = TYPEDO;
					break;
				}
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.wrap & 2 && hold === 35615) {
					state.check = 0;
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
					hold = 0;
					bits = 0;
					state.mode = FLAGS;
					break;
				}
				state.flags = 0;
				if (state.head) state.head.done = false;
				if (!(state.wrap & 1) || (((hold & 255) << 8) + (hold >> 8)) % 31) {
					strm.msg = "incorrect header check";
					state.mode = BAD;
					break;
				}
				if ((hold & 15) !== Z_DEFLATED) {
					strm.msg = "unknown compression method";
					state.mode = BAD;
					break;
				}
				hold >>>= 4;
				bits -= 4;
				len = (hold & 15) + 8;
				if (state.wbits === 0) state.wbits = len;
				else if (len > state.wbits) {
					strm.msg = "invalid window size";
					state.mode = BAD;
					break;
				}
				state.dmax = 1 << len;
				strm.adler = state.check = 1;
				state.mode = hold & 512 ? DICTID : TYPE;
				hold = 0;
				bits = 0;
				break;
			case FLAGS:
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.flags = hold;
				if ((state.flags & 255) !== Z_DEFLATED) {
					strm.msg = "unknown compression method";
					state.mode = BAD;
					break;
				}
				if (state.flags & 57344) {
					strm.msg = "unknown header flags set";
					state.mode = BAD;
					break;
				}
				if (state.head) state.head.text = hold >> 8 & 1;
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = TIME;
			case TIME:
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.head) state.head.time = hold;
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					hbuf[2] = hold >>> 16 & 255;
					hbuf[3] = hold >>> 24 & 255;
					state.check = crc32(state.check, hbuf, 4, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = OS;
			case OS:
				while (bits < 16) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (state.head) {
					state.head.xflags = hold & 255;
					state.head.os = hold >> 8;
				}
				if (state.flags & 512) {
					hbuf[0] = hold & 255;
					hbuf[1] = hold >>> 8 & 255;
					state.check = crc32(state.check, hbuf, 2, 0);
				}
				hold = 0;
				bits = 0;
				state.mode = EXLEN;
			case EXLEN:
				if (state.flags & 1024) {
					while (bits < 16) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.length = hold;
					if (state.head) state.head.extra_len = hold;
					if (state.flags & 512) {
						hbuf[0] = hold & 255;
						hbuf[1] = hold >>> 8 & 255;
						state.check = crc32(state.check, hbuf, 2, 0);
					}
					hold = 0;
					bits = 0;
				} else if (state.head) state.head.extra = null;
				state.mode = EXTRA;
			case EXTRA:
				if (state.flags & 1024) {
					copy = state.length;
					if (copy > have) copy = have;
					if (copy) {
						if (state.head) {
							len = state.head.extra_len - state.length;
							if (!state.head.extra) state.head.extra = new Array(state.head.extra_len);
							utils.arraySet(state.head.extra, input, next, copy, len);
						}
						if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
						have -= copy;
						next += copy;
						state.length -= copy;
					}
					if (state.length) break inf_leave;
				}
				state.length = 0;
				state.mode = NAME;
			case NAME:
				if (state.flags & 2048) {
					if (have === 0) break inf_leave;
					copy = 0;
					do {
						len = input[next + copy++];
						if (state.head && len && state.length < 65536) state.head.name += String.fromCharCode(len);
					} while (len && copy < have);
					if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
					have -= copy;
					next += copy;
					if (len) break inf_leave;
				} else if (state.head) state.head.name = null;
				state.length = 0;
				state.mode = COMMENT;
			case COMMENT:
				if (state.flags & 4096) {
					if (have === 0) break inf_leave;
					copy = 0;
					do {
						len = input[next + copy++];
						if (state.head && len && state.length < 65536) state.head.comment += String.fromCharCode(len);
					} while (len && copy < have);
					if (state.flags & 512) state.check = crc32(state.check, input, copy, next);
					have -= copy;
					next += copy;
					if (len) break inf_leave;
				} else if (state.head) state.head.comment = null;
				state.mode = HCRC;
			case HCRC:
				if (state.flags & 512) {
					while (bits < 16) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (hold !== (state.check & 65535)) {
						strm.msg = "header crc mismatch";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				if (state.head) {
					state.head.hcrc = state.flags >> 9 & 1;
					state.head.done = true;
				}
				strm.adler = state.check = 0;
				state.mode = TYPE;
				break;
			case DICTID:
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				strm.adler = state.check = zswap32(hold);
				hold = 0;
				bits = 0;
				state.mode = DICT;
			case DICT:
				if (state.havedict === 0) {
					strm.next_out = put;
					strm.avail_out = left;
					strm.next_in = next;
					strm.avail_in = have;
					state.hold = hold;
					state.bits = bits;
					return Z_NEED_DICT;
				}
				strm.adler = state.check = 1;
				state.mode = TYPE;
			case TYPE: if (flush === Z_BLOCK || flush === Z_TREES) break inf_leave;
			case TYPEDO:
				if (state.last) {
					hold >>>= bits & 7;
					bits -= bits & 7;
					state.mode = CHECK;
					break;
				}
				while (bits < 3) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.last = hold & 1;
				hold >>>= 1;
				bits -= 1;
				switch (hold & 3) {
					case 0:
						state.mode = STORED;
						break;
					case 1:
						fixedtables(state);
						state.mode = LEN_;
						if (flush === Z_TREES) {
							hold >>>= 2;
							bits -= 2;
							break inf_leave;
						}
						break;
					case 2:
						state.mode = TABLE;
						break;
					case 3:
						strm.msg = "invalid block type";
						state.mode = BAD;
				}
				hold >>>= 2;
				bits -= 2;
				break;
			case STORED:
				hold >>>= bits & 7;
				bits -= bits & 7;
				while (bits < 32) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if ((hold & 65535) !== (hold >>> 16 ^ 65535)) {
					strm.msg = "invalid stored block lengths";
					state.mode = BAD;
					break;
				}
				state.length = hold & 65535;
				hold = 0;
				bits = 0;
				state.mode = COPY_;
				if (flush === Z_TREES) break inf_leave;
			case COPY_: state.mode = COPY;
			case COPY:
				copy = state.length;
				if (copy) {
					if (copy > have) copy = have;
					if (copy > left) copy = left;
					if (copy === 0) break inf_leave;
					utils.arraySet(output, input, next, copy, put);
					have -= copy;
					next += copy;
					left -= copy;
					put += copy;
					state.length -= copy;
					break;
				}
				state.mode = TYPE;
				break;
			case TABLE:
				while (bits < 14) {
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				state.nlen = (hold & 31) + 257;
				hold >>>= 5;
				bits -= 5;
				state.ndist = (hold & 31) + 1;
				hold >>>= 5;
				bits -= 5;
				state.ncode = (hold & 15) + 4;
				hold >>>= 4;
				bits -= 4;
				if (state.nlen > 286 || state.ndist > 30) {
					strm.msg = "too many length or distance symbols";
					state.mode = BAD;
					break;
				}
				state.have = 0;
				state.mode = LENLENS;
			case LENLENS:
				while (state.have < state.ncode) {
					while (bits < 3) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.lens[order[state.have++]] = hold & 7;
					hold >>>= 3;
					bits -= 3;
				}
				while (state.have < 19) state.lens[order[state.have++]] = 0;
				state.lencode = state.lendyn;
				state.lenbits = 7;
				opts = { bits: state.lenbits };
				ret = inflate_table(CODES, state.lens, 0, 19, state.lencode, 0, state.work, opts);
				state.lenbits = opts.bits;
				if (ret) {
					strm.msg = "invalid code lengths set";
					state.mode = BAD;
					break;
				}
				state.have = 0;
				state.mode = CODELENS;
			case CODELENS:
				while (state.have < state.nlen + state.ndist) {
					for (;;) {
						here = state.lencode[hold & (1 << state.lenbits) - 1];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (here_val < 16) {
						hold >>>= here_bits;
						bits -= here_bits;
						state.lens[state.have++] = here_val;
					} else {
						if (here_val === 16) {
							n = here_bits + 2;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							if (state.have === 0) {
								strm.msg = "invalid bit length repeat";
								state.mode = BAD;
								break;
							}
							len = state.lens[state.have - 1];
							copy = 3 + (hold & 3);
							hold >>>= 2;
							bits -= 2;
						} else if (here_val === 17) {
							n = here_bits + 3;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							len = 0;
							copy = 3 + (hold & 7);
							hold >>>= 3;
							bits -= 3;
						} else {
							n = here_bits + 7;
							while (bits < n) {
								if (have === 0) break inf_leave;
								have--;
								hold += input[next++] << bits;
								bits += 8;
							}
							hold >>>= here_bits;
							bits -= here_bits;
							len = 0;
							copy = 11 + (hold & 127);
							hold >>>= 7;
							bits -= 7;
						}
						if (state.have + copy > state.nlen + state.ndist) {
							strm.msg = "invalid bit length repeat";
							state.mode = BAD;
							break;
						}
						while (copy--) state.lens[state.have++] = len;
					}
				}
				if (state.mode === BAD) break;
				if (state.lens[256] === 0) {
					strm.msg = "invalid code -- missing end-of-block";
					state.mode = BAD;
					break;
				}
				state.lenbits = 9;
				opts = { bits: state.lenbits };
				ret = inflate_table(LENS, state.lens, 0, state.nlen, state.lencode, 0, state.work, opts);
				state.lenbits = opts.bits;
				if (ret) {
					strm.msg = "invalid literal/lengths set";
					state.mode = BAD;
					break;
				}
				state.distbits = 6;
				state.distcode = state.distdyn;
				opts = { bits: state.distbits };
				ret = inflate_table(DISTS, state.lens, state.nlen, state.ndist, state.distcode, 0, state.work, opts);
				state.distbits = opts.bits;
				if (ret) {
					strm.msg = "invalid distances set";
					state.mode = BAD;
					break;
				}
				state.mode = LEN_;
				if (flush === Z_TREES) break inf_leave;
			case LEN_: state.mode = LEN;
			case LEN:
				if (have >= 6 && left >= 258) {
					strm.next_out = put;
					strm.avail_out = left;
					strm.next_in = next;
					strm.avail_in = have;
					state.hold = hold;
					state.bits = bits;
					inflate_fast(strm, _out);
					put = strm.next_out;
					output = strm.output;
					left = strm.avail_out;
					next = strm.next_in;
					input = strm.input;
					have = strm.avail_in;
					hold = state.hold;
					bits = state.bits;
					if (state.mode === TYPE) state.back = -1;
					break;
				}
				state.back = 0;
				for (;;) {
					here = state.lencode[hold & (1 << state.lenbits) - 1];
					here_bits = here >>> 24;
					here_op = here >>> 16 & 255;
					here_val = here & 65535;
					if (here_bits <= bits) break;
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if (here_op && (here_op & 240) === 0) {
					last_bits = here_bits;
					last_op = here_op;
					last_val = here_val;
					for (;;) {
						here = state.lencode[last_val + ((hold & (1 << last_bits + last_op) - 1) >> last_bits)];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (last_bits + here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					hold >>>= last_bits;
					bits -= last_bits;
					state.back += last_bits;
				}
				hold >>>= here_bits;
				bits -= here_bits;
				state.back += here_bits;
				state.length = here_val;
				if (here_op === 0) {
					state.mode = LIT;
					break;
				}
				if (here_op & 32) {
					state.back = -1;
					state.mode = TYPE;
					break;
				}
				if (here_op & 64) {
					strm.msg = "invalid literal/length code";
					state.mode = BAD;
					break;
				}
				state.extra = here_op & 15;
				state.mode = LENEXT;
			case LENEXT:
				if (state.extra) {
					n = state.extra;
					while (bits < n) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.length += hold & (1 << state.extra) - 1;
					hold >>>= state.extra;
					bits -= state.extra;
					state.back += state.extra;
				}
				state.was = state.length;
				state.mode = DIST;
			case DIST:
				for (;;) {
					here = state.distcode[hold & (1 << state.distbits) - 1];
					here_bits = here >>> 24;
					here_op = here >>> 16 & 255;
					here_val = here & 65535;
					if (here_bits <= bits) break;
					if (have === 0) break inf_leave;
					have--;
					hold += input[next++] << bits;
					bits += 8;
				}
				if ((here_op & 240) === 0) {
					last_bits = here_bits;
					last_op = here_op;
					last_val = here_val;
					for (;;) {
						here = state.distcode[last_val + ((hold & (1 << last_bits + last_op) - 1) >> last_bits)];
						here_bits = here >>> 24;
						here_op = here >>> 16 & 255;
						here_val = here & 65535;
						if (last_bits + here_bits <= bits) break;
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					hold >>>= last_bits;
					bits -= last_bits;
					state.back += last_bits;
				}
				hold >>>= here_bits;
				bits -= here_bits;
				state.back += here_bits;
				if (here_op & 64) {
					strm.msg = "invalid distance code";
					state.mode = BAD;
					break;
				}
				state.offset = here_val;
				state.extra = here_op & 15;
				state.mode = DISTEXT;
			case DISTEXT:
				if (state.extra) {
					n = state.extra;
					while (bits < n) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					state.offset += hold & (1 << state.extra) - 1;
					hold >>>= state.extra;
					bits -= state.extra;
					state.back += state.extra;
				}
				if (state.offset > state.dmax) {
					strm.msg = "invalid distance too far back";
					state.mode = BAD;
					break;
				}
				state.mode = MATCH;
			case MATCH:
				if (left === 0) break inf_leave;
				copy = _out - left;
				if (state.offset > copy) {
					copy = state.offset - copy;
					if (copy > state.whave) {
						if (state.sane) {
							strm.msg = "invalid distance too far back";
							state.mode = BAD;
							break;
						}
					}
					if (copy > state.wnext) {
						copy -= state.wnext;
						from = state.wsize - copy;
					} else from = state.wnext - copy;
					if (copy > state.length) copy = state.length;
					from_source = state.window;
				} else {
					from_source = output;
					from = put - state.offset;
					copy = state.length;
				}
				if (copy > left) copy = left;
				left -= copy;
				state.length -= copy;
				do
					output[put++] = from_source[from++];
				while (--copy);
				if (state.length === 0) state.mode = LEN;
				break;
			case LIT:
				if (left === 0) break inf_leave;
				output[put++] = state.length;
				left--;
				state.mode = LEN;
				break;
			case CHECK:
				if (state.wrap) {
					while (bits < 32) {
						if (have === 0) break inf_leave;
						have--;
						hold |= input[next++] << bits;
						bits += 8;
					}
					_out -= left;
					strm.total_out += _out;
					state.total += _out;
					if (_out) strm.adler = state.check = state.flags ? crc32(state.check, output, _out, put - _out) : adler32(state.check, output, _out, put - _out);
					_out = left;
					if ((state.flags ? hold : zswap32(hold)) !== state.check) {
						strm.msg = "incorrect data check";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				state.mode = LENGTH;
			case LENGTH:
				if (state.wrap && state.flags) {
					while (bits < 32) {
						if (have === 0) break inf_leave;
						have--;
						hold += input[next++] << bits;
						bits += 8;
					}
					if (hold !== (state.total & 4294967295)) {
						strm.msg = "incorrect length check";
						state.mode = BAD;
						break;
					}
					hold = 0;
					bits = 0;
				}
				state.mode = DONE;
			case DONE:
				ret = Z_STREAM_END;
				break inf_leave;
			case BAD:
				ret = Z_DATA_ERROR;
				break inf_leave;
			case MEM: return Z_MEM_ERROR;
			case SYNC:
			default: return Z_STREAM_ERROR;
		}
		strm.next_out = put;
		strm.avail_out = left;
		strm.next_in = next;
		strm.avail_in = have;
		state.hold = hold;
		state.bits = bits;
		if (state.wsize || _out !== strm.avail_out && state.mode < BAD && (state.mode < CHECK || flush !== Z_FINISH)) {
			if (updatewindow(strm, strm.output, strm.next_out, _out - strm.avail_out)) {
				state.mode = MEM;
				return Z_MEM_ERROR;
			}
		}
		_in -= strm.avail_in;
		_out -= strm.avail_out;
		strm.total_in += _in;
		strm.total_out += _out;
		state.total += _out;
		if (state.wrap && _out) strm.adler = state.check = state.flags ? crc32(state.check, output, _out, strm.next_out - _out) : adler32(state.check, output, _out, strm.next_out - _out);
		strm.data_type = state.bits + (state.last ? 64 : 0) + (state.mode === TYPE ? 128 : 0) + (state.mode === LEN_ || state.mode === COPY_ ? 256 : 0);
		if ((_in === 0 && _out === 0 || flush === Z_FINISH) && ret === Z_OK) ret = Z_BUF_ERROR;
		return ret;
	}
	function inflateEnd(strm) {
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		var state = strm.state;
		if (state.window) state.window = null;
		strm.state = null;
		return Z_OK;
	}
	function inflateGetHeader(strm, head) {
		var state;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if ((state.wrap & 2) === 0) return Z_STREAM_ERROR;
		state.head = head;
		head.done = false;
		return Z_OK;
	}
	function inflateSetDictionary(strm, dictionary) {
		var dictLength = dictionary.length;
		var state;
		var dictid;
		var ret;
		if (!strm || !strm.state) return Z_STREAM_ERROR;
		state = strm.state;
		if (state.wrap !== 0 && state.mode !== DICT) return Z_STREAM_ERROR;
		if (state.mode === DICT) {
			dictid = 1;
			dictid = adler32(dictid, dictionary, dictLength, 0);
			if (dictid !== state.check) return Z_DATA_ERROR;
		}
		ret = updatewindow(strm, dictionary, dictLength, dictLength);
		if (ret) {
			state.mode = MEM;
			return Z_MEM_ERROR;
		}
		state.havedict = 1;
		return Z_OK;
	}
	exports.inflateReset = inflateReset;
	exports.inflateReset2 = inflateReset2;
	exports.inflateResetKeep = inflateResetKeep;
	exports.inflateInit = inflateInit;
	exports.inflateInit2 = inflateInit2;
	exports.inflate = inflate;
	exports.inflateEnd = inflateEnd;
	exports.inflateGetHeader = inflateGetHeader;
	exports.inflateSetDictionary = inflateSetDictionary;
	exports.inflateInfo = "pako inflate (from Nodeca project)";
}));

// node_modules/pako/lib/zlib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = {
		Z_NO_FLUSH: 0,
		Z_PARTIAL_FLUSH: 1,
		Z_SYNC_FLUSH: 2,
		Z_FULL_FLUSH: 3,
		Z_FINISH: 4,
		Z_BLOCK: 5,
		Z_TREES: 6,
		Z_OK: 0,
		Z_STREAM_END: 1,
		Z_NEED_DICT: 2,
		Z_ERRNO: -1,
		Z_STREAM_ERROR: -2,
		Z_DATA_ERROR: -3,
		Z_BUF_ERROR: -5,
		Z_NO_COMPRESSION: 0,
		Z_BEST_SPEED: 1,
		Z_BEST_COMPRESSION: 9,
		Z_DEFAULT_COMPRESSION: -1,
		Z_FILTERED: 1,
		Z_HUFFMAN_ONLY: 2,
		Z_RLE: 3,
		Z_FIXED: 4,
		Z_DEFAULT_STRATEGY: 0,
		Z_BINARY: 0,
		Z_TEXT: 1,
		Z_UNKNOWN: 2,
		Z_DEFLATED: 8
	};
}));

// node_modules/pako/lib/zlib/gzheader.js
var require_gzheader = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function GZheader() {
		this.text = 0;
		this.time = 0;
		this.xflags = 0;
		this.os = 0;
		this.extra = null;
		this.extra_len = 0;
		this.name = "";
		this.comment = "";
		this.hcrc = 0;
		this.done = false;
	}
	module.exports = GZheader;
}));

// node_modules/pako/lib/inflate.js
var require_inflate = /* @__PURE__ */ __commonJSMin(((exports) => {
	var zlib_inflate = require_inflate$1();
	var utils = require_common();
	var strings = require_strings();
	var c = require_constants();
	var msg = require_messages();
	var ZStream = require_zstream();
	var GZheader = require_gzheader();
	var toString = Object.prototype.toString;
	/**
	* class Inflate
	*
	* Generic JS-style wrapper for zlib calls. If you don't need
	* streaming behaviour - use more simple functions: [[inflate]]
	* and [[inflateRaw]].
	**/
	/**
	* Inflate.result -> Uint8Array|Array|String
	*
	* Uncompressed result, generated by default [[Inflate#onData]]
	* and [[Inflate#onEnd]] handlers. Filled after you push last chunk
	* (call [[Inflate#push]] with `Z_FINISH` / `true` param) or if you
	* push a chunk with explicit flush (call [[Inflate#push]] with
	* `Z_SYNC_FLUSH` param).
	**/
	/**
	* Inflate.err -> Number
	*
	* Error code after inflate finished. 0 (Z_OK) on success.
	* Should be checked if broken data possible.
	**/
	/**
	* Inflate.msg -> String
	*
	* Error message, if [[Inflate.err]] != 0
	**/
	/**
	* new Inflate(options)
	* - options (Object): zlib inflate options.
	*
	* Creates new inflator instance with specified params. Throws exception
	* on bad params. Supported options:
	*
	* - `windowBits`
	* - `dictionary`
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information on these.
	*
	* Additional options, for internal needs:
	*
	* - `chunkSize` - size of generated data chunks (16K by default)
	* - `raw` (Boolean) - do raw inflate
	* - `to` (String) - if equal to 'string', then result will be converted
	*   from utf8 to utf16 (javascript) string. When string output requested,
	*   chunk length can differ from `chunkSize`, depending on content.
	*
	* By default, when no options set, autodetect deflate/gzip data format via
	* wrapper header.
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , chunk1 = Uint8Array([1,2,3,4,5,6,7,8,9])
	*   , chunk2 = Uint8Array([10,11,12,13,14,15,16,17,18,19]);
	*
	* var inflate = new pako.Inflate({ level: 3});
	*
	* inflate.push(chunk1, false);
	* inflate.push(chunk2, true);  // true -> last chunk
	*
	* if (inflate.err) { throw new Error(inflate.err); }
	*
	* console.log(inflate.result);
	* ```
	**/
	function Inflate(options) {
		if (!(this instanceof Inflate)) return new Inflate(options);
		this.options = utils.assign({
			chunkSize: 16384,
			windowBits: 0,
			to: ""
		}, options || {});
		var opt = this.options;
		if (opt.raw && opt.windowBits >= 0 && opt.windowBits < 16) {
			opt.windowBits = -opt.windowBits;
			if (opt.windowBits === 0) opt.windowBits = -15;
		}
		if (opt.windowBits >= 0 && opt.windowBits < 16 && !(options && options.windowBits)) opt.windowBits += 32;
		if (opt.windowBits > 15 && opt.windowBits < 48) {
			if ((opt.windowBits & 15) === 0) opt.windowBits |= 15;
		}
		this.err = 0;
		this.msg = "";
		this.ended = false;
		this.chunks = [];
		this.strm = new ZStream();
		this.strm.avail_out = 0;
		var status = zlib_inflate.inflateInit2(this.strm, opt.windowBits);
		if (status !== c.Z_OK) throw new Error(msg[status]);
		this.header = new GZheader();
		zlib_inflate.inflateGetHeader(this.strm, this.header);
		if (opt.dictionary) {
			if (typeof opt.dictionary === "string") opt.dictionary = strings.string2buf(opt.dictionary);
			else if (toString.call(opt.dictionary) === "[object ArrayBuffer]") opt.dictionary = new Uint8Array(opt.dictionary);
			if (opt.raw) {
				status = zlib_inflate.inflateSetDictionary(this.strm, opt.dictionary);
				if (status !== c.Z_OK) throw new Error(msg[status]);
			}
		}
	}
	/**
	* Inflate#push(data[, mode]) -> Boolean
	* - data (Uint8Array|Array|ArrayBuffer|String): input data
	* - mode (Number|Boolean): 0..6 for corresponding Z_NO_FLUSH..Z_TREE modes.
	*   See constants. Skipped or `false` means Z_NO_FLUSH, `true` means Z_FINISH.
	*
	* Sends input data to inflate pipe, generating [[Inflate#onData]] calls with
	* new output chunks. Returns `true` on success. The last data block must have
	* mode Z_FINISH (or `true`). That will flush internal pending buffers and call
	* [[Inflate#onEnd]]. For interim explicit flushes (without ending the stream) you
	* can use mode Z_SYNC_FLUSH, keeping the decompression context.
	*
	* On fail call [[Inflate#onEnd]] with error code and return false.
	*
	* We strongly recommend to use `Uint8Array` on input for best speed (output
	* format is detected automatically). Also, don't skip last param and always
	* use the same type in your code (boolean or number). That will improve JS speed.
	*
	* For regular `Array`-s make sure all elements are [0..255].
	*
	* ##### Example
	*
	* ```javascript
	* push(chunk, false); // push one of data chunks
	* ...
	* push(chunk, true);  // push last chunk
	* ```
	**/
	Inflate.prototype.push = function(data, mode) {
		var strm = this.strm;
		var chunkSize = this.options.chunkSize;
		var dictionary = this.options.dictionary;
		var status, _mode;
		var next_out_utf8, tail, utf8str;
		var allowBufError = false;
		if (this.ended) return false;
		_mode = mode === ~~mode ? mode : mode === true ? c.Z_FINISH : c.Z_NO_FLUSH;
		if (typeof data === "string") strm.input = strings.binstring2buf(data);
		else if (toString.call(data) === "[object ArrayBuffer]") strm.input = new Uint8Array(data);
		else strm.input = data;
		strm.next_in = 0;
		strm.avail_in = strm.input.length;
		do {
			if (strm.avail_out === 0) {
				strm.output = new utils.Buf8(chunkSize);
				strm.next_out = 0;
				strm.avail_out = chunkSize;
			}
			status = zlib_inflate.inflate(strm, c.Z_NO_FLUSH);
			if (status === c.Z_NEED_DICT && dictionary) status = zlib_inflate.inflateSetDictionary(this.strm, dictionary);
			if (status === c.Z_BUF_ERROR && allowBufError === true) {
				status = c.Z_OK;
				allowBufError = false;
			}
			if (status !== c.Z_STREAM_END && status !== c.Z_OK) {
				this.onEnd(status);
				this.ended = true;
				return false;
			}
			if (strm.next_out) {
				if (strm.avail_out === 0 || status === c.Z_STREAM_END || strm.avail_in === 0 && (_mode === c.Z_FINISH || _mode === c.Z_SYNC_FLUSH)) {
					if (this.options.to === "string") {
						next_out_utf8 = strings.utf8border(strm.output, strm.next_out);
						tail = strm.next_out - next_out_utf8;
						utf8str = strings.buf2string(strm.output, next_out_utf8);
						strm.next_out = tail;
						strm.avail_out = chunkSize - tail;
						if (tail) utils.arraySet(strm.output, strm.output, next_out_utf8, tail, 0);
						this.onData(utf8str);
					} else this.onData(utils.shrinkBuf(strm.output, strm.next_out));
				}
			}
			if (strm.avail_in === 0 && strm.avail_out === 0) allowBufError = true;
		} while ((strm.avail_in > 0 || strm.avail_out === 0) && status !== c.Z_STREAM_END);
		if (status === c.Z_STREAM_END) _mode = c.Z_FINISH;
		if (_mode === c.Z_FINISH) {
			status = zlib_inflate.inflateEnd(this.strm);
			this.onEnd(status);
			this.ended = true;
			return status === c.Z_OK;
		}
		if (_mode === c.Z_SYNC_FLUSH) {
			this.onEnd(c.Z_OK);
			strm.avail_out = 0;
			return true;
		}
		return true;
	};
	/**
	* Inflate#onData(chunk) -> Void
	* - chunk (Uint8Array|Array|String): output data. Type of array depends
	*   on js engine support. When string output requested, each chunk
	*   will be string.
	*
	* By default, stores data blocks in `chunks[]` property and glue
	* those in `onEnd`. Override this handler, if you need another behaviour.
	**/
	Inflate.prototype.onData = function(chunk) {
		this.chunks.push(chunk);
	};
	/**
	* Inflate#onEnd(status) -> Void
	* - status (Number): inflate status. 0 (Z_OK) on success,
	*   other if not.
	*
	* Called either after you tell inflate that the input stream is
	* complete (Z_FINISH) or should be flushed (Z_SYNC_FLUSH)
	* or if an error happened. By default - join collected chunks,
	* free memory and fill `results` / `err` properties.
	**/
	Inflate.prototype.onEnd = function(status) {
		if (status === c.Z_OK) {
			if (this.options.to === "string") this.result = this.chunks.join("");
			else this.result = utils.flattenChunks(this.chunks);
		}
		this.chunks = [];
		this.err = status;
		this.msg = this.strm.msg;
	};
	/**
	* inflate(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* Decompress `data` with inflate/ungzip and `options`. Autodetect
	* format via wrapper header by default. That's why we don't provide
	* separate `ungzip` method.
	*
	* Supported options are:
	*
	* - windowBits
	*
	* [http://zlib.net/manual.html#Advanced](http://zlib.net/manual.html#Advanced)
	* for more information.
	*
	* Sugar (options):
	*
	* - `raw` (Boolean) - say that we work with raw stream, if you don't wish to specify
	*   negative windowBits implicitly.
	* - `to` (String) - if equal to 'string', then result will be converted
	*   from utf8 to utf16 (javascript) string. When string output requested,
	*   chunk length can differ from `chunkSize`, depending on content.
	*
	*
	* ##### Example:
	*
	* ```javascript
	* var pako = require('pako')
	*   , input = pako.deflate([1,2,3,4,5,6,7,8,9])
	*   , output;
	*
	* try {
	*   output = pako.inflate(input);
	* } catch (err)
	*   console.log(err);
	* }
	* ```
	**/
	function inflate(input, options) {
		var inflator = new Inflate(options);
		inflator.push(input, true);
		if (inflator.err) throw inflator.msg || msg[inflator.err];
		return inflator.result;
	}
	/**
	* inflateRaw(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* The same as [[inflate]], but creates raw data, without wrapper
	* (header and adler32 crc).
	**/
	function inflateRaw(input, options) {
		options = options || {};
		options.raw = true;
		return inflate(input, options);
	}
	/**
	* ungzip(data[, options]) -> Uint8Array|Array|String
	* - data (Uint8Array|Array|String): input data to decompress.
	* - options (Object): zlib inflate options.
	*
	* Just shortcut to [[inflate]], because it autodetects format
	* by header.content. Done for convenience.
	**/
	exports.Inflate = Inflate;
	exports.inflate = inflate;
	exports.inflateRaw = inflateRaw;
	exports.ungzip = inflate;
}));

// node_modules/pako/index.js
var require_pako = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var assign = require_common().assign;
	var deflate = require_deflate();
	var inflate = require_inflate();
	var constants = require_constants();
	var pako = {};
	assign(pako, deflate, inflate, constants);
	module.exports = pako;
}));

// node_modules/@assemblyscript/loader/umd/index.js
var require_umd = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var loader = (function(exports) {
		"use strict";
		Object.defineProperty(exports, "__esModule", { value: true });
		exports.default = void 0;
		exports.demangle = demangle;
		exports.instantiate = instantiate;
		exports.instantiateStreaming = instantiateStreaming;
		exports.instantiateSync = instantiateSync;
		const ID_OFFSET = -8;
		const SIZE_OFFSET = -4;
		const ARRAYBUFFER_ID = 0;
		const STRING_ID = 1;
		const ARRAY = 2;
		const STATICARRAY = 4;
		const VAL_ALIGN_OFFSET = 6;
		const VAL_SIGNED = 2048;
		const VAL_FLOAT = 4096;
		const VAL_MANAGED = 16384;
		const ARRAYBUFFERVIEW_BUFFER_OFFSET = 0;
		const ARRAYBUFFERVIEW_DATASTART_OFFSET = 4;
		const ARRAYBUFFERVIEW_BYTELENGTH_OFFSET = 8;
		const ARRAYBUFFERVIEW_SIZE = 12;
		const ARRAY_LENGTH_OFFSET = 12;
		const ARRAY_SIZE = 16;
		const E_NO_EXPORT_TABLE = "Operation requires compiling with --exportTable";
		const E_NO_EXPORT_RUNTIME = "Operation requires compiling with --exportRuntime";
		const F_NO_EXPORT_RUNTIME = () => {
			throw Error(E_NO_EXPORT_RUNTIME);
		};
		const BIGINT = typeof BigUint64Array !== "undefined";
		const THIS = Symbol();
		const STRING_SMALLSIZE = 192;
		const STRING_CHUNKSIZE = 1024;
		const utf16 = new TextDecoder("utf-16le", { fatal: true });
		/** polyfill for Object.hasOwn */
		Object.hasOwn = Object.hasOwn || function(obj, prop) {
			return Object.prototype.hasOwnProperty.call(obj, prop);
		};
		/** Gets a string from memory. */
		function getStringImpl(buffer, ptr) {
			let len = new Uint32Array(buffer)[ptr + SIZE_OFFSET >>> 2] >>> 1;
			const wtf16 = new Uint16Array(buffer, ptr, len);
			if (len <= STRING_SMALLSIZE) return String.fromCharCode(...wtf16);
			try {
				return utf16.decode(wtf16);
			} catch {
				let str = "", off = 0;
				while (len - off > STRING_CHUNKSIZE) str += String.fromCharCode(...wtf16.subarray(off, off += STRING_CHUNKSIZE));
				return str + String.fromCharCode(...wtf16.subarray(off));
			}
		}
		/** Prepares the base module prior to instantiation. */
		function preInstantiate(imports) {
			const extendedExports = {};
			function getString(memory, ptr) {
				if (!memory) return "<yet unknown>";
				return getStringImpl(memory.buffer, ptr);
			}
			const env = imports.env = imports.env || {};
			env.abort = env.abort || function abort(msg, file, line, colm) {
				const memory = extendedExports.memory || env.memory;
				throw Error(`abort: ${getString(memory, msg)} at ${getString(memory, file)}:${line}:${colm}`);
			};
			env.trace = env.trace || function trace(msg, n, ...args) {
				const memory = extendedExports.memory || env.memory;
				console.log(`trace: ${getString(memory, msg)}${n ? " " : ""}${args.slice(0, n).join(", ")}`);
			};
			env.seed = env.seed || Date.now;
			imports.Math = imports.Math || Math;
			imports.Date = imports.Date || Date;
			return extendedExports;
		}
		/** Prepares the final module once instantiation is complete. */
		function postInstantiate(extendedExports, instance) {
			const exports = instance.exports;
			const memory = exports.memory;
			const table = exports.table;
			const __new = exports.__new || F_NO_EXPORT_RUNTIME;
			const __pin = exports.__pin || F_NO_EXPORT_RUNTIME;
			const __unpin = exports.__unpin || F_NO_EXPORT_RUNTIME;
			const __collect = exports.__collect || F_NO_EXPORT_RUNTIME;
			const __rtti_base = exports.__rtti_base;
			const getRttiCount = __rtti_base ? (arr) => arr[__rtti_base >>> 2] : F_NO_EXPORT_RUNTIME;
			extendedExports.__new = __new;
			extendedExports.__pin = __pin;
			extendedExports.__unpin = __unpin;
			extendedExports.__collect = __collect;
			/** Gets the runtime type info for the given id. */
			function getRttInfo(id) {
				const U32 = new Uint32Array(memory.buffer);
				if ((id >>>= 0) >= getRttiCount(U32)) throw Error(`invalid id: ${id}`);
				return U32[(__rtti_base + 4 >>> 2) + (id << 1)];
			}
			/** Gets the runtime base id for the given id. */
			function getRttBase(id) {
				const U32 = new Uint32Array(memory.buffer);
				if ((id >>>= 0) >= getRttiCount(U32)) throw Error(`invalid id: ${id}`);
				return U32[(__rtti_base + 4 >>> 2) + (id << 1) + 1];
			}
			/** Gets and validate runtime type info for the given id for array like objects */
			function getArrayInfo(id) {
				const info = getRttInfo(id);
				if (!(info & 7)) throw Error(`not an array: ${id}, flags=${info}`);
				return info;
			}
			/** Gets the runtime alignment of a collection's values. */
			function getValueAlign(info) {
				return 31 - Math.clz32(info >>> VAL_ALIGN_OFFSET & 31);
			}
			/** Gets the runtime alignment of a collection's keys. */
			/** Allocates a new string in the module's memory and returns its pointer. */
			function __newString(str) {
				if (str == null) return 0;
				const length = str.length;
				const ptr = __new(length << 1, STRING_ID);
				const U16 = new Uint16Array(memory.buffer);
				for (var i = 0, p = ptr >>> 1; i < length; ++i) U16[p + i] = str.charCodeAt(i);
				return ptr;
			}
			extendedExports.__newString = __newString;
			/** Allocates a new ArrayBuffer in the module's memory and returns its pointer. */
			function __newArrayBuffer(buf) {
				if (buf == null) return 0;
				const bufview = new Uint8Array(buf);
				const ptr = __new(bufview.length, ARRAYBUFFER_ID);
				new Uint8Array(memory.buffer).set(bufview, ptr);
				return ptr;
			}
			extendedExports.__newArrayBuffer = __newArrayBuffer;
			/** Reads a string from the module's memory by its pointer. */
			function __getString(ptr) {
				if (!ptr) return null;
				const buffer = memory.buffer;
				if (new Uint32Array(buffer)[ptr + ID_OFFSET >>> 2] !== STRING_ID) throw Error(`not a string: ${ptr}`);
				return getStringImpl(buffer, ptr);
			}
			extendedExports.__getString = __getString;
			/** Gets the view matching the specified alignment, signedness and floatness. */
			function getView(alignLog2, signed, float) {
				const buffer = memory.buffer;
				if (float) switch (alignLog2) {
					case 2: return new Float32Array(buffer);
					case 3: return new Float64Array(buffer);
				}
				else switch (alignLog2) {
					case 0: return new (signed ? Int8Array : Uint8Array)(buffer);
					case 1: return new (signed ? Int16Array : Uint16Array)(buffer);
					case 2: return new (signed ? Int32Array : Uint32Array)(buffer);
					case 3: return new (signed ? BigInt64Array : BigUint64Array)(buffer);
				}
				throw Error(`unsupported align: ${alignLog2}`);
			}
			/** Allocates a new array in the module's memory and returns its pointer. */
			function __newArray(id, valuesOrCapacity = 0) {
				const input = valuesOrCapacity;
				const info = getArrayInfo(id);
				const align = getValueAlign(info);
				const isArrayLike = typeof input !== "number";
				const length = isArrayLike ? input.length : input;
				const buf = __new(length << align, info & STATICARRAY ? id : ARRAYBUFFER_ID);
				let result;
				if (info & STATICARRAY) result = buf;
				else {
					__pin(buf);
					const arr = __new(info & ARRAY ? ARRAY_SIZE : ARRAYBUFFERVIEW_SIZE, id);
					__unpin(buf);
					const U32 = new Uint32Array(memory.buffer);
					U32[arr + ARRAYBUFFERVIEW_BUFFER_OFFSET >>> 2] = buf;
					U32[arr + ARRAYBUFFERVIEW_DATASTART_OFFSET >>> 2] = buf;
					U32[arr + ARRAYBUFFERVIEW_BYTELENGTH_OFFSET >>> 2] = length << align;
					if (info & ARRAY) U32[arr + ARRAY_LENGTH_OFFSET >>> 2] = length;
					result = arr;
				}
				if (isArrayLike) {
					const view = getView(align, info & VAL_SIGNED, info & VAL_FLOAT);
					const start = buf >>> align;
					if (info & VAL_MANAGED) for (let i = 0; i < length; ++i) view[start + i] = input[i];
					else view.set(input, start);
				}
				return result;
			}
			extendedExports.__newArray = __newArray;
			/** Gets a live view on an array's values in the module's memory. Infers the array type from RTTI. */
			function __getArrayView(arr) {
				const U32 = new Uint32Array(memory.buffer);
				const id = U32[arr + ID_OFFSET >>> 2];
				const info = getArrayInfo(id);
				const align = getValueAlign(info);
				let buf = info & STATICARRAY ? arr : U32[arr + ARRAYBUFFERVIEW_DATASTART_OFFSET >>> 2];
				const length = info & ARRAY ? U32[arr + ARRAY_LENGTH_OFFSET >>> 2] : U32[buf + SIZE_OFFSET >>> 2] >>> align;
				return getView(align, info & VAL_SIGNED, info & VAL_FLOAT).subarray(buf >>>= align, buf + length);
			}
			extendedExports.__getArrayView = __getArrayView;
			/** Copies an array's values from the module's memory. Infers the array type from RTTI. */
			function __getArray(arr) {
				const input = __getArrayView(arr);
				const len = input.length;
				const out = new Array(len);
				for (let i = 0; i < len; i++) out[i] = input[i];
				return out;
			}
			extendedExports.__getArray = __getArray;
			/** Copies an ArrayBuffer's value from the module's memory. */
			function __getArrayBuffer(ptr) {
				const buffer = memory.buffer;
				const length = new Uint32Array(buffer)[ptr + SIZE_OFFSET >>> 2];
				return buffer.slice(ptr, ptr + length);
			}
			extendedExports.__getArrayBuffer = __getArrayBuffer;
			/** Gets a function from poiner which contain table's index. */
			function __getFunction(ptr) {
				if (!table) throw Error(E_NO_EXPORT_TABLE);
				const index = new Uint32Array(memory.buffer)[ptr >>> 2];
				return table.get(index);
			}
			extendedExports.__getFunction = __getFunction;
			/** Copies a typed array's values from the module's memory. */
			function getTypedArray(Type, alignLog2, ptr) {
				return new Type(getTypedArrayView(Type, alignLog2, ptr));
			}
			/** Gets a live view on a typed array's values in the module's memory. */
			function getTypedArrayView(Type, alignLog2, ptr) {
				const buffer = memory.buffer;
				const U32 = new Uint32Array(buffer);
				return new Type(buffer, U32[ptr + ARRAYBUFFERVIEW_DATASTART_OFFSET >>> 2], U32[ptr + ARRAYBUFFERVIEW_BYTELENGTH_OFFSET >>> 2] >>> alignLog2);
			}
			/** Attach a set of get TypedArray and View functions to the exports. */
			function attachTypedArrayFunctions(ctor, name, align) {
				extendedExports[`__get${name}`] = getTypedArray.bind(null, ctor, align);
				extendedExports[`__get${name}View`] = getTypedArrayView.bind(null, ctor, align);
			}
			[
				Int8Array,
				Uint8Array,
				Uint8ClampedArray,
				Int16Array,
				Uint16Array,
				Int32Array,
				Uint32Array,
				Float32Array,
				Float64Array
			].forEach((ctor) => {
				attachTypedArrayFunctions(ctor, ctor.name, 31 - Math.clz32(ctor.BYTES_PER_ELEMENT));
			});
			if (BIGINT) [BigUint64Array, BigInt64Array].forEach((ctor) => {
				attachTypedArrayFunctions(ctor, ctor.name.slice(3), 3);
			});
			/** Tests whether an object is an instance of the class represented by the specified base id. */
			function __instanceof(ptr, baseId) {
				const U32 = new Uint32Array(memory.buffer);
				let id = U32[ptr + ID_OFFSET >>> 2];
				if (id <= getRttiCount(U32)) do {
					if (id == baseId) return true;
					id = getRttBase(id);
				} while (id);
				return false;
			}
			extendedExports.__instanceof = __instanceof;
			extendedExports.memory = extendedExports.memory || memory;
			extendedExports.table = extendedExports.table || table;
			return demangle(exports, extendedExports);
		}
		function isResponse(src) {
			return typeof Response !== "undefined" && src instanceof Response;
		}
		function isModule(src) {
			return src instanceof WebAssembly.Module;
		}
		/** Asynchronously instantiates an AssemblyScript module from anything that can be instantiated. */
		async function instantiate(source, imports = {}) {
			if (isResponse(source = await source)) return instantiateStreaming(source, imports);
			const module = isModule(source) ? source : await WebAssembly.compile(source);
			const extended = preInstantiate(imports);
			const instance = await WebAssembly.instantiate(module, imports);
			return {
				module,
				instance,
				exports: postInstantiate(extended, instance)
			};
		}
		/** Synchronously instantiates an AssemblyScript module from a WebAssembly.Module or binary buffer. */
		function instantiateSync(source, imports = {}) {
			const module = isModule(source) ? source : new WebAssembly.Module(source);
			const extended = preInstantiate(imports);
			const instance = new WebAssembly.Instance(module, imports);
			return {
				module,
				instance,
				exports: postInstantiate(extended, instance)
			};
		}
		/** Asynchronously instantiates an AssemblyScript module from a response, i.e. as obtained by `fetch`. */
		async function instantiateStreaming(source, imports = {}) {
			if (!WebAssembly.instantiateStreaming) return instantiate(isResponse(source = await source) ? source.arrayBuffer() : source, imports);
			const extended = preInstantiate(imports);
			const result = await WebAssembly.instantiateStreaming(source, imports);
			const exports = postInstantiate(extended, result.instance);
			return {
				...result,
				exports
			};
		}
		/** Demangles an AssemblyScript module's exports to a friendly object structure. */
		function demangle(exports, extendedExports = {}) {
			const setArgumentsLength = exports["__argumentsLength"] ? (length) => {
				exports["__argumentsLength"].value = length;
			} : exports["__setArgumentsLength"] || exports["__setargc"] || (() => {});
			for (let internalName of Object.keys(exports)) {
				const elem = exports[internalName];
				let parts = internalName.split(".");
				let curr = extendedExports;
				while (parts.length > 1) {
					let part = parts.shift();
					if (!Object.hasOwn(curr, part)) curr[part] = {};
					curr = curr[part];
				}
				let name = parts[0];
				let hash = name.indexOf("#");
				if (hash >= 0) {
					const className = name.substring(0, hash);
					const classElem = curr[className];
					if (typeof classElem === "undefined" || !classElem.prototype) {
						const ctor = function(...args) {
							return ctor.wrap(ctor.prototype.constructor(0, ...args));
						};
						ctor.prototype = { valueOf() {
							return this[THIS];
						} };
						ctor.wrap = function(thisValue) {
							return Object.create(ctor.prototype, { [THIS]: {
								value: thisValue,
								writable: false
							} });
						};
						if (classElem) Object.getOwnPropertyNames(classElem).forEach((name) => Object.defineProperty(ctor, name, Object.getOwnPropertyDescriptor(classElem, name)));
						curr[className] = ctor;
					}
					name = name.substring(hash + 1);
					curr = curr[className].prototype;
					if (/^(get|set):/.test(name)) {
						if (!Object.hasOwn(curr, name = name.substring(4))) {
							let getter = exports[internalName.replace("set:", "get:")];
							let setter = exports[internalName.replace("get:", "set:")];
							Object.defineProperty(curr, name, {
								get() {
									return getter(this[THIS]);
								},
								set(value) {
									setter(this[THIS], value);
								},
								enumerable: true
							});
						}
					} else if (name === "constructor") (curr[name] = function(...args) {
						setArgumentsLength(args.length);
						return elem(...args);
					}).original = elem;
					else (curr[name] = function(...args) {
						setArgumentsLength(args.length);
						return elem(this[THIS], ...args);
					}).original = elem;
				} else if (/^(get|set):/.test(name)) {
					if (!Object.hasOwn(curr, name = name.substring(4))) Object.defineProperty(curr, name, {
						get: exports[internalName.replace("set:", "get:")],
						set: exports[internalName.replace("get:", "set:")],
						enumerable: true
					});
				} else if (typeof elem === "function" && elem !== setArgumentsLength) (curr[name] = (...args) => {
					setArgumentsLength(args.length);
					return elem(...args);
				}).original = elem;
				else curr[name] = elem;
			}
			return extendedExports;
		}
		exports.default = {
			instantiate,
			instantiateSync,
			instantiateStreaming,
			demangle
		};
		return "default" in exports ? exports.default : exports;
	})({});
	if (typeof define === "function" && define.amd) define([], function() {
		return loader;
	});
	else if (typeof module === "object" && typeof exports === "object") module.exports = loader;
}));

// node_modules/hdr-histogram-js/dist/wasm/index.js
var require_wasm = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __awaiter = this$1 && this$1.__awaiter || function(thisArg, _arguments, P, generator) {
		function adopt(value) {
			return value instanceof P ? value : new P(function(resolve) {
				resolve(value);
			});
		}
		return new (P || (P = Promise))(function(resolve, reject) {
			function fulfilled(value) {
				try {
					step(generator.next(value));
				} catch (e) {
					reject(e);
				}
			}
			function rejected(value) {
				try {
					step(generator["throw"](value));
				} catch (e) {
					reject(e);
				}
			}
			function step(result) {
				result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
			}
			step((generator = generator.apply(thisArg, _arguments || [])).next());
		});
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.WasmHistogram = exports.webAssemblyReady = exports.initWebAssemblySync = exports.initWebAssembly = exports.webAssemblyAvailable = void 0;
	const generated_wasm_1 = require_generated_wasm();
	const Histogram_1 = require_Histogram();
	const base64 = require_base64_js();
	const pako = require_pako();
	const loader_1 = require_umd();
	const isNode = typeof process !== "undefined" && process.version;
	const isWorker = typeof importScripts === "function";
	exports.webAssemblyAvailable = (() => {
		let available = false;
		if (isNode) available = "WebAssembly" in global;
		else available = isWorker || "WebAssembly" in window;
		return available;
	})();
	let wasm = void 0;
	const initWebAssembly = () => __awaiter(void 0, void 0, void 0, function* () {
		if (!exports.webAssemblyAvailable) throw new Error("WebAssembly not available here!");
		if (!!wasm) return;
		return (0, loader_1.instantiate)(pako.inflate(base64.toByteArray(generated_wasm_1.BINARY))).then((w) => wasm = w.exports || w);
	});
	exports.initWebAssembly = initWebAssembly;
	const initWebAssemblySync = () => {
		if (!!wasm) return;
		const w = (0, loader_1.instantiateSync)(pako.inflate(base64.toByteArray(generated_wasm_1.BINARY)));
		wasm = w.exports || w;
	};
	exports.initWebAssemblySync = initWebAssemblySync;
	const webAssemblyReady = () => !!wasm;
	exports.webAssemblyReady = webAssemblyReady;
	const defaultRequest = {
		bitBucketSize: 32,
		autoResize: true,
		lowestDiscernibleValue: 1,
		highestTrackableValue: 2,
		numberOfSignificantValueDigits: 3
	};
	const remoteHistogramClassFor = (size) => size === "packed" ? "PackedHistogram" : `Histogram${size}`;
	const destroyedWasmHistogram = new Proxy({}, { get: function(obj, prop) {
		throw new Error("Cannot use a destroyed histogram");
	} });
	var WasmHistogram = class WasmHistogram {
		constructor(_wasmHistogram, _remoteHistogramClass) {
			this._wasmHistogram = _wasmHistogram;
			this._remoteHistogramClass = _remoteHistogramClass;
			this.tag = Histogram_1.NO_TAG;
			wasm.__pin(this._wasmHistogram);
		}
		static build(request = defaultRequest) {
			if (!(0, exports.webAssemblyReady)()) throw new Error("WebAssembly is not ready yet!");
			const parameters = Object.assign({}, defaultRequest, request);
			const remoteHistogramClass = remoteHistogramClassFor(parameters.bitBucketSize);
			return new WasmHistogram(new wasm[remoteHistogramClass](parameters.lowestDiscernibleValue, parameters.highestTrackableValue, parameters.numberOfSignificantValueDigits, parameters.autoResize), remoteHistogramClass);
		}
		static decode(data, bitBucketSize = 32, minBarForHighestTrackableValue = 0) {
			if (!(0, exports.webAssemblyReady)()) throw new Error("WebAssembly is not ready yet!");
			const remoteHistogramClass = remoteHistogramClassFor(bitBucketSize);
			const decodeFunc = `decode${remoteHistogramClass}`;
			const ptrArr = wasm.__newArray(wasm.UINT8ARRAY_ID, data);
			return new WasmHistogram(wasm[remoteHistogramClass].wrap(wasm[decodeFunc](ptrArr, minBarForHighestTrackableValue)), remoteHistogramClass);
		}
		get numberOfSignificantValueDigits() {
			return this._wasmHistogram.numberOfSignificantValueDigits;
		}
		get autoResize() {
			return !!this._wasmHistogram.autoResize;
		}
		set autoResize(resize) {
			this._wasmHistogram.autoResize = resize;
		}
		get highestTrackableValue() {
			return this._wasmHistogram.highestTrackableValue;
		}
		set highestTrackableValue(value) {
			this._wasmHistogram.highestTrackableValue = value;
		}
		get startTimeStampMsec() {
			return this._wasmHistogram.startTimeStampMsec;
		}
		set startTimeStampMsec(value) {
			this._wasmHistogram.startTimeStampMsec = value;
		}
		get endTimeStampMsec() {
			return this._wasmHistogram.endTimeStampMsec;
		}
		set endTimeStampMsec(value) {
			this._wasmHistogram.endTimeStampMsec = value;
		}
		get totalCount() {
			return this._wasmHistogram.totalCount;
		}
		get stdDeviation() {
			return this._wasmHistogram.stdDeviation;
		}
		get mean() {
			return this._wasmHistogram.mean;
		}
		get estimatedFootprintInBytes() {
			return 192 + this._wasmHistogram.estimatedFootprintInBytes;
		}
		get minNonZeroValue() {
			return this._wasmHistogram.minNonZeroValue;
		}
		get maxValue() {
			return this._wasmHistogram.maxValue;
		}
		recordValue(value) {
			this._wasmHistogram.recordValue(value);
		}
		recordValueWithCount(value, count) {
			this._wasmHistogram.recordValueWithCount(value, count);
		}
		recordValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples) {
			this._wasmHistogram.recordValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples);
		}
		getValueAtPercentile(percentile) {
			return this._wasmHistogram.getValueAtPercentile(percentile);
		}
		outputPercentileDistribution(percentileTicksPerHalfDistance = 5, outputValueUnitScalingRatio = 1, useCsvFormat = false) {
			if (useCsvFormat) throw new Error("CSV output not supported by wasm histograms");
			return wasm.__getString(this._wasmHistogram.outputPercentileDistribution(percentileTicksPerHalfDistance, outputValueUnitScalingRatio));
		}
		isDestroyed() {
			return this._wasmHistogram === destroyedWasmHistogram;
		}
		get summary() {
			return (0, Histogram_1.toSummary)(this);
		}
		toJSON() {
			return this.summary;
		}
		toString() {
			if (this.isDestroyed()) return "Destroyed WASM histogram";
			return `WASM ${this._remoteHistogramClass} ${JSON.stringify(this, null, 2)}`;
		}
		inspect() {
			return this.toString();
		}
		[Symbol.for("nodejs.util.inspect.custom")]() {
			return this.toString();
		}
		addWhileCorrectingForCoordinatedOmission(otherHistogram, expectedIntervalBetweenValueSamples) {
			this._wasmHistogram.addWhileCorrectingForCoordinatedOmission(otherHistogram, expectedIntervalBetweenValueSamples);
		}
		copyCorrectedForCoordinatedOmission(expectedIntervalBetweenValueSamples) {
			return new WasmHistogram(wasm[this._remoteHistogramClass].wrap(this._wasmHistogram.copyCorrectedForCoordinatedOmission(expectedIntervalBetweenValueSamples)), this._remoteHistogramClass);
		}
		add(otherHistogram) {
			if (!(otherHistogram instanceof WasmHistogram)) throw new Error("Cannot add a regular JS histogram to a WASM histogram");
			this._wasmHistogram[`add${otherHistogram._remoteHistogramClass}`](otherHistogram._wasmHistogram);
		}
		subtract(otherHistogram) {
			if (!(otherHistogram instanceof WasmHistogram)) throw new Error("Cannot subtract a regular JS histogram to a WASM histogram");
			this._wasmHistogram[`subtract${otherHistogram._remoteHistogramClass}`](otherHistogram._wasmHistogram);
		}
		encode() {
			const ptrArray = wasm.__pin(this._wasmHistogram.encode());
			const array = wasm.__getUint8Array(ptrArray);
			wasm.__unpin(ptrArray);
			return array;
		}
		reset() {
			this.tag = Histogram_1.NO_TAG;
			this._wasmHistogram.reset();
		}
		destroy() {
			wasm.__unpin(this._wasmHistogram);
			this._wasmHistogram = destroyedWasmHistogram;
		}
	};
	exports.WasmHistogram = WasmHistogram;
}));

// node_modules/hdr-histogram-js/dist/packedarray/PackedArrayContext.js
var require_PackedArrayContext = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PackedArrayContext = exports.MINIMUM_INITIAL_PACKED_ARRAY_CAPACITY = void 0;
	/**
	* A packed-value, sparse array context used for storing 64 bit signed values.
	*
	* An array context is optimised for tracking sparsely set (as in mostly zeros) values that tend to not make
	* use pof the full 64 bit value range even when they are non-zero. The array context's internal representation
	* is such that the packed value at each virtual array index may be represented by 0-8 bytes of actual storage.
	*
	* An array context encodes the packed values in 8 "set trees" with each set tree representing one byte of the
	* packed value at the virtual index in question. The {@link #getPackedIndex(int, int, boolean)} method is used
	* to look up the byte-index corresponding to the given (set tree) value byte of the given virtual index, and can
	* be used to add entries to represent that byte as needed. As a succesful {@link #getPackedIndex(int, int, boolean)}
	* may require a resizing of the array, it can throw a {@link ResizeException} to indicate that the requested
	* packed index cannot be found or added without a resize of the physical storage.
	*
	*/
	exports.MINIMUM_INITIAL_PACKED_ARRAY_CAPACITY = 16;
	const MAX_SUPPORTED_PACKED_COUNTS_ARRAY_LENGTH = Math.pow(2, 13) - 1;
	const SET_0_START_INDEX = 0;
	const NUMBER_OF_SETS = 8;
	const LEAF_LEVEL_SHIFT = 3;
	const NON_LEAF_ENTRY_SLOT_INDICATORS_OFFSET = 0;
	const NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS = 1;
	const PACKED_ARRAY_GROWTH_INCREMENT = 16;
	const PACKED_ARRAY_GROWTH_FRACTION_POW2 = 4;
	const { pow, ceil, log2, max } = Math;
	const bitCount = (n) => {
		var bits = 0;
		while (n !== 0) {
			bits += bitCount32(n | 0);
			n /= 4294967296;
		}
		return bits;
	};
	const bitCount32 = (n) => {
		n = n - (n >> 1 & 1431655765);
		n = (n & 858993459) + (n >> 2 & 858993459);
		return (n + (n >> 4) & 252645135) * 16843009 >> 24;
	};
	var PackedArrayContext = class PackedArrayContext {
		constructor(virtualLength, initialPhysicalLength) {
			this.populatedShortLength = 0;
			this.topLevelShift = Number.MAX_VALUE;
			this.physicalLength = Math.max(initialPhysicalLength, exports.MINIMUM_INITIAL_PACKED_ARRAY_CAPACITY);
			this.isPacked = this.physicalLength <= MAX_SUPPORTED_PACKED_COUNTS_ARRAY_LENGTH;
			if (!this.isPacked) this.physicalLength = virtualLength;
			this.array = new ArrayBuffer(this.physicalLength * 8);
			this.initArrayViews(this.array);
			this.init(virtualLength);
		}
		initArrayViews(array) {
			this.byteArray = new Uint8Array(array);
			this.shortArray = new Uint16Array(array);
			this.longArray = new Float64Array(array);
		}
		init(virtualLength) {
			if (!this.isPacked) {
				this.virtualLength = virtualLength;
				return;
			}
			this.populatedShortLength = 8;
			for (let i = 0; i < NUMBER_OF_SETS; i++) this.setAtShortIndex(SET_0_START_INDEX + i, 0);
			this.setVirtualLength(virtualLength);
		}
		clear() {
			this.byteArray.fill(0);
			this.init(this.virtualLength);
		}
		copyAndIncreaseSize(newPhysicalArrayLength, newVirtualArrayLength) {
			const ctx = new PackedArrayContext(newVirtualArrayLength, newPhysicalArrayLength);
			if (this.isPacked) ctx.populateEquivalentEntriesWithEntriesFromOther(this);
			return ctx;
		}
		getPopulatedShortLength() {
			return this.populatedShortLength;
		}
		getPopulatedLongLength() {
			return this.getPopulatedShortLength() + 3 >> 2;
		}
		setAtByteIndex(byteIndex, value) {
			this.byteArray[byteIndex] = value;
		}
		getAtByteIndex(byteIndex) {
			return this.byteArray[byteIndex];
		}
		/**
		* add a byte value to a current byte value in the array
		* @param byteIndex index of byte value to add to
		* @param valueToAdd byte value to add
		* @return the afterAddValue. ((afterAddValue & 0x100) != 0) indicates a carry.
		*/
		addAtByteIndex(byteIndex, valueToAdd) {
			const newValue = this.byteArray[byteIndex] + valueToAdd;
			this.byteArray[byteIndex] = newValue;
			return newValue;
		}
		setPopulatedLongLength(newPopulatedLongLength) {
			this.populatedShortLength = newPopulatedLongLength << 2;
		}
		getVirtualLength() {
			return this.virtualLength;
		}
		length() {
			return this.physicalLength;
		}
		setAtShortIndex(shortIndex, value) {
			this.shortArray[shortIndex] = value;
		}
		setAtLongIndex(longIndex, value) {
			this.longArray[longIndex] = value;
		}
		getAtShortIndex(shortIndex) {
			return this.shortArray[shortIndex];
		}
		getIndexAtShortIndex(shortIndex) {
			return this.shortArray[shortIndex];
		}
		setPackedSlotIndicators(entryIndex, newPackedSlotIndicators) {
			this.setAtShortIndex(entryIndex + NON_LEAF_ENTRY_SLOT_INDICATORS_OFFSET, newPackedSlotIndicators);
		}
		getPackedSlotIndicators(entryIndex) {
			return this.shortArray[entryIndex + NON_LEAF_ENTRY_SLOT_INDICATORS_OFFSET] & 65535;
		}
		getIndexAtEntrySlot(entryIndex, slot) {
			return this.getAtShortIndex(entryIndex + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS + slot);
		}
		setIndexAtEntrySlot(entryIndex, slot, newIndexValue) {
			this.setAtShortIndex(entryIndex + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS + slot, newIndexValue);
		}
		expandArrayIfNeeded(entryLengthInLongs) {
			const currentLength = this.length();
			if (currentLength < this.getPopulatedLongLength() + entryLengthInLongs) {
				const growthIncrement = max(entryLengthInLongs, PACKED_ARRAY_GROWTH_INCREMENT, this.getPopulatedLongLength() >> PACKED_ARRAY_GROWTH_FRACTION_POW2);
				this.resizeArray(currentLength + growthIncrement);
			}
		}
		newEntry(entryLengthInShorts) {
			const newEntryIndex = this.populatedShortLength;
			this.expandArrayIfNeeded((entryLengthInShorts >> 2) + 1);
			this.populatedShortLength = newEntryIndex + entryLengthInShorts;
			for (let i = 0; i < entryLengthInShorts; i++) this.setAtShortIndex(newEntryIndex + i, -1);
			return newEntryIndex;
		}
		newLeafEntry() {
			let newEntryIndex;
			newEntryIndex = this.getPopulatedLongLength();
			this.expandArrayIfNeeded(1);
			this.setPopulatedLongLength(newEntryIndex + 1);
			this.setAtLongIndex(newEntryIndex, 0);
			return newEntryIndex;
		}
		/**
		* Consolidate entry with previous entry verison if one exists
		*
		* @param entryIndex The shortIndex of the entry to be consolidated
		* @param previousVersionIndex the index of the previous version of the entry
		*/
		consolidateEntry(entryIndex, previousVersionIndex) {
			const previousVersionPackedSlotsIndicators = this.getPackedSlotIndicators(previousVersionIndex);
			const packedSlotsIndicators = this.getPackedSlotIndicators(entryIndex);
			const slotsBelowBitNumber = packedSlotsIndicators & (packedSlotsIndicators ^ previousVersionPackedSlotsIndicators) - 1;
			const insertedSlotIndex = bitCount(slotsBelowBitNumber);
			const numberOfSlotsInEntry = bitCount(packedSlotsIndicators);
			let sourceSlot = 0;
			for (let targetSlot = 0; targetSlot < numberOfSlotsInEntry; targetSlot++) if (targetSlot !== insertedSlotIndex) {
				const indexAtSlot = this.getIndexAtEntrySlot(previousVersionIndex, sourceSlot);
				if (indexAtSlot !== 0) this.setIndexAtEntrySlot(entryIndex, targetSlot, indexAtSlot);
				sourceSlot++;
			}
		}
		/**
		* Expand entry as indicated.
		*
		* @param existingEntryIndex the index of the entry
		* @param entryPointerIndex  index to the slot pointing to the entry (needs to be fixed up)
		* @param insertedSlotIndex  realtive [packed] index of slot being inserted into entry
		* @param insertedSlotMask   mask value fo slot being inserted
		* @param nextLevelIsLeaf    the level below this one is a leaf level
		* @return the updated index of the entry (-1 if epansion failed due to conflict)
		* @throws RetryException if expansion fails due to concurrent conflict, and caller should try again.
		*/
		expandEntry(existingEntryIndex, entryPointerIndex, insertedSlotIndex, insertedSlotMask, nextLevelIsLeaf) {
			let packedSlotIndicators = this.getAtShortIndex(existingEntryIndex) & 65535;
			packedSlotIndicators |= insertedSlotMask;
			const numberOfslotsInExpandedEntry = bitCount(packedSlotIndicators);
			if (insertedSlotIndex >= numberOfslotsInExpandedEntry) throw new Error("inserted slot index is out of range given provided masks");
			const expandedEntryLength = numberOfslotsInExpandedEntry + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS;
			let indexOfNewNextLevelEntry = 0;
			if (nextLevelIsLeaf) indexOfNewNextLevelEntry = this.newLeafEntry();
			else {
				indexOfNewNextLevelEntry = this.newEntry(NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS);
				this.setPackedSlotIndicators(indexOfNewNextLevelEntry, 0);
			}
			const insertedSlotValue = indexOfNewNextLevelEntry;
			const expandedEntryIndex = this.newEntry(expandedEntryLength);
			this.setPackedSlotIndicators(expandedEntryIndex, packedSlotIndicators);
			this.setIndexAtEntrySlot(expandedEntryIndex, insertedSlotIndex, insertedSlotValue);
			this.setAtShortIndex(entryPointerIndex, expandedEntryIndex);
			this.consolidateEntry(expandedEntryIndex, existingEntryIndex);
			return expandedEntryIndex;
		}
		getRootEntry(setNumber, insertAsNeeded = false) {
			const entryPointerIndex = SET_0_START_INDEX + setNumber;
			let entryIndex = this.getIndexAtShortIndex(entryPointerIndex);
			if (entryIndex == 0) {
				if (!insertAsNeeded) return 0;
				entryIndex = this.newEntry(NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS);
				this.setPackedSlotIndicators(entryIndex, 0);
				this.setAtShortIndex(entryPointerIndex, entryIndex);
			}
			return entryIndex;
		}
		/**
		* Get the byte-index (into the packed array) corresponding to a given (set tree) value byte of given virtual index.
		* Inserts new set tree nodes as needed if indicated.
		*
		* @param setNumber      The set tree number (0-7, 0 corresponding with the LSByte set tree)
		* @param virtualIndex   The virtual index into the PackedArray
		* @param insertAsNeeded If true, will insert new set tree nodes as needed if they do not already exist
		* @return the byte-index corresponding to the given (set tree) value byte of the given virtual index
		*/
		getPackedIndex(setNumber, virtualIndex, insertAsNeeded) {
			if (virtualIndex >= this.virtualLength) throw new Error(`Attempting access at index ${virtualIndex}, beyond virtualLength ${this.virtualLength}`);
			let entryPointerIndex = SET_0_START_INDEX + setNumber;
			let entryIndex = this.getRootEntry(setNumber, insertAsNeeded);
			if (entryIndex == 0) return -1;
			for (let indexShift = this.topLevelShift; indexShift >= LEAF_LEVEL_SHIFT; indexShift -= 4) {
				const nextLevelIsLeaf = indexShift === LEAF_LEVEL_SHIFT;
				const packedSlotIndicators = this.getPackedSlotIndicators(entryIndex);
				const slotMask = 1 << (virtualIndex / pow(2, indexShift) & 15);
				const slotsBelowBitNumber = packedSlotIndicators & slotMask - 1;
				const slotNumber = bitCount(slotsBelowBitNumber);
				if ((packedSlotIndicators & slotMask) === 0) {
					if (!insertAsNeeded) return -1;
					entryIndex = this.expandEntry(entryIndex, entryPointerIndex, slotNumber, slotMask, nextLevelIsLeaf);
				}
				entryPointerIndex = entryIndex + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS + slotNumber;
				entryIndex = this.getIndexAtShortIndex(entryPointerIndex);
			}
			return (entryIndex << 3) + (virtualIndex & 7);
		}
		determineTopLevelShiftForVirtualLength(virtualLength) {
			const eightsSizeMagnitude = ceil(log2(virtualLength)) - 3;
			let multipleOfFourSizeMagnitude = ceil(eightsSizeMagnitude / 4) * 4;
			multipleOfFourSizeMagnitude = max(multipleOfFourSizeMagnitude, 8);
			return multipleOfFourSizeMagnitude - 4 + 3;
		}
		setVirtualLength(virtualLength) {
			if (!this.isPacked) throw new Error("Should never be adjusting the virtual size of a non-packed context");
			this.topLevelShift = this.determineTopLevelShiftForVirtualLength(virtualLength);
			this.virtualLength = virtualLength;
		}
		getTopLevelShift() {
			return this.topLevelShift;
		}
		resizeArray(newLength) {
			const tmp = new Uint8Array(newLength * 8);
			tmp.set(this.byteArray);
			this.array = tmp.buffer;
			this.initArrayViews(this.array);
			this.physicalLength = newLength;
		}
		populateEquivalentEntriesWithEntriesFromOther(other) {
			if (this.virtualLength < other.getVirtualLength()) throw new Error("Cannot populate array of smaller virtual length");
			for (let i = 0; i < NUMBER_OF_SETS; i++) {
				const otherEntryIndex = other.getAtShortIndex(SET_0_START_INDEX + i);
				if (otherEntryIndex == 0) continue;
				let entryIndexPointer = SET_0_START_INDEX + i;
				for (let i = this.topLevelShift; i > other.topLevelShift; i -= 4) {
					const newEntryIndex = this.newEntry(2);
					this.setAtShortIndex(entryIndexPointer, newEntryIndex);
					this.setPackedSlotIndicators(newEntryIndex, 1);
					entryIndexPointer = newEntryIndex + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS;
				}
				this.copyEntriesAtLevelFromOther(other, otherEntryIndex, entryIndexPointer, other.topLevelShift);
			}
		}
		copyEntriesAtLevelFromOther(other, otherLevelEntryIndex, levelEntryIndexPointer, otherIndexShift) {
			const nextLevelIsLeaf = otherIndexShift == LEAF_LEVEL_SHIFT;
			const packedSlotIndicators = other.getPackedSlotIndicators(otherLevelEntryIndex);
			const numberOfSlots = bitCount(packedSlotIndicators);
			const sizeOfEntry = NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS + numberOfSlots;
			const entryIndex = this.newEntry(sizeOfEntry);
			this.setAtShortIndex(levelEntryIndexPointer, entryIndex);
			this.setAtShortIndex(entryIndex + NON_LEAF_ENTRY_SLOT_INDICATORS_OFFSET, packedSlotIndicators);
			for (let i = 0; i < numberOfSlots; i++) if (nextLevelIsLeaf) {
				const leafEntryIndex = this.newLeafEntry();
				this.setIndexAtEntrySlot(entryIndex, i, leafEntryIndex);
				const otherNextLevelEntryIndex = other.getIndexAtEntrySlot(otherLevelEntryIndex, i);
				this.longArray[leafEntryIndex] = other.longArray[otherNextLevelEntryIndex];
			} else {
				const otherNextLevelEntryIndex = other.getIndexAtEntrySlot(otherLevelEntryIndex, i);
				this.copyEntriesAtLevelFromOther(other, otherNextLevelEntryIndex, entryIndex + NON_LEAF_ENTRY_HEADER_SIZE_IN_SHORTS + i, otherIndexShift - 4);
			}
		}
		getAtUnpackedIndex(index) {
			return this.longArray[index];
		}
		setAtUnpackedIndex(index, newValue) {
			this.longArray[index] = newValue;
		}
		lazysetAtUnpackedIndex(index, newValue) {
			this.longArray[index] = newValue;
		}
		incrementAndGetAtUnpackedIndex(index) {
			this.longArray[index]++;
			return this.longArray[index];
		}
		addAndGetAtUnpackedIndex(index, valueToAdd) {
			this.longArray[index] += valueToAdd;
			return this.longArray[index];
		}
		nonLeafEntryToString(entryIndex, indexShift, indentLevel) {
			let output = "";
			for (let i = 0; i < indentLevel; i++) output += "  ";
			try {
				const packedSlotIndicators = this.getPackedSlotIndicators(entryIndex);
				output += `slotIndiators: 0x${toHex(packedSlotIndicators)}, prevVersionIndex: 0: [ `;
				const numberOfslotsInEntry = bitCount(packedSlotIndicators);
				for (let i = 0; i < numberOfslotsInEntry; i++) {
					output += this.getIndexAtEntrySlot(entryIndex, i);
					if (i < numberOfslotsInEntry - 1) output += ", ";
				}
				output += ` ] (indexShift = ${indexShift})\n`;
				const nextLevelIsLeaf = indexShift == LEAF_LEVEL_SHIFT;
				for (let i = 0; i < numberOfslotsInEntry; i++) {
					const nextLevelEntryIndex = this.getIndexAtEntrySlot(entryIndex, i);
					if (nextLevelIsLeaf) output += this.leafEntryToString(nextLevelEntryIndex, indentLevel + 4);
					else output += this.nonLeafEntryToString(nextLevelEntryIndex, indexShift - 4, indentLevel + 4);
				}
			} catch (ex) {
				output += `Exception thrown at nonLeafEnty at index ${entryIndex} with indexShift ${indexShift}\n`;
			}
			return output;
		}
		leafEntryToString(entryIndex, indentLevel) {
			let output = "";
			for (let i = 0; i < indentLevel; i++) output += "  ";
			try {
				output += "Leaf bytes : ";
				for (let i = 0; i < 8; i++) output += `0x${toHex(this.byteArray[entryIndex * 8 + i])} `;
				output += "\n";
			} catch (ex) {
				output += `Exception thrown at leafEnty at index ${entryIndex}\n`;
			}
			return output;
		}
		toString() {
			let output = "PackedArrayContext:\n";
			if (!this.isPacked) return output + "Context is unpacked:\n";
			for (let setNumber = 0; setNumber < NUMBER_OF_SETS; setNumber++) try {
				const entryPointerIndex = SET_0_START_INDEX + setNumber;
				const entryIndex = this.getIndexAtShortIndex(entryPointerIndex);
				output += `Set ${setNumber}: root = ${entryIndex} \n`;
				if (entryIndex == 0) continue;
				output += this.nonLeafEntryToString(entryIndex, this.topLevelShift, 4);
			} catch (ex) {
				output += `Exception thrown in set ${setNumber}%d\n`;
			}
			return output;
		}
	};
	exports.PackedArrayContext = PackedArrayContext;
	const toHex = (n) => {
		return Number(n).toString(16).padStart(2, "0");
	};
}));

// node_modules/hdr-histogram-js/dist/packedarray/PackedArray.js
var require_PackedArray = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PackedArray = void 0;
	const PackedArrayContext_1 = require_PackedArrayContext();
	const NUMBER_OF_SETS = 8;
	const { pow, floor } = Math;
	/**
	* A Packed array of signed 64 bit values, and supports {@link #get get()}, {@link #set set()},
	* {@link #add add()} and {@link #increment increment()} operations on the logical contents of the array.
	*
	* An {@link PackedLongArray} Uses {@link PackedArrayContext} to track
	* the array's logical contents. Contexts may be switched when a context requires resizing
	* to complete logical array operations (get, set, add, increment). Contexts are
	* established and used within critical sections in order to facilitate concurrent
	* implementors.
	*
	*/
	var PackedArray = class {
		constructor(virtualLength, initialPhysicalLength = PackedArrayContext_1.MINIMUM_INITIAL_PACKED_ARRAY_CAPACITY) {
			this.arrayContext = new PackedArrayContext_1.PackedArrayContext(virtualLength, initialPhysicalLength);
		}
		setVirtualLength(newVirtualArrayLength) {
			if (newVirtualArrayLength < this.length()) throw new Error("Cannot set virtual length, as requested length " + newVirtualArrayLength + " is smaller than the current virtual length " + this.length());
			const currentArrayContext = this.arrayContext;
			if (currentArrayContext.isPacked && currentArrayContext.determineTopLevelShiftForVirtualLength(newVirtualArrayLength) == currentArrayContext.getTopLevelShift()) {
				currentArrayContext.setVirtualLength(newVirtualArrayLength);
				return;
			}
			this.arrayContext = currentArrayContext.copyAndIncreaseSize(this.getPhysicalLength(), newVirtualArrayLength);
		}
		/**
		* Get value at virtual index in the array
		* @param index the virtual array index
		* @return the array value at the virtual index given
		*/
		get(index) {
			let value = 0;
			for (let byteNum = 0; byteNum < NUMBER_OF_SETS; byteNum++) {
				let byteValueAtPackedIndex = 0;
				if (!this.arrayContext.isPacked) return this.arrayContext.getAtUnpackedIndex(index);
				const packedIndex = this.arrayContext.getPackedIndex(byteNum, index, false);
				if (packedIndex < 0) return value;
				byteValueAtPackedIndex = this.arrayContext.getAtByteIndex(packedIndex) * pow(2, byteNum << 3);
				value += byteValueAtPackedIndex;
			}
			return value;
		}
		/**
		* Increment value at a virrual index in the array
		* @param index virtual index of value to increment
		*/
		increment(index) {
			this.add(index, 1);
		}
		safeGetPackedIndexgetPackedIndex(setNumber, virtualIndex) {
			return this.arrayContext.getPackedIndex(setNumber, virtualIndex, true);
		}
		/**
		* Add to a value at a virtual index in the array
		* @param index the virtual index of the value to be added to
		* @param value the value to add
		*/
		add(index, value) {
			let remainingValueToAdd = value;
			for (let byteNum = 0, byteShift = 0; byteNum < NUMBER_OF_SETS; byteNum++, byteShift += 8) {
				if (!this.arrayContext.isPacked) {
					this.arrayContext.addAndGetAtUnpackedIndex(index, value);
					return;
				}
				const packedIndex = this.safeGetPackedIndexgetPackedIndex(byteNum, index);
				const byteToAdd = remainingValueToAdd & 255;
				const afterAddByteValue = this.arrayContext.addAtByteIndex(packedIndex, byteToAdd);
				remainingValueToAdd -= byteToAdd;
				remainingValueToAdd = remainingValueToAdd / pow(2, 8);
				remainingValueToAdd += floor(afterAddByteValue / pow(2, 8));
				if (remainingValueToAdd == 0) return;
			}
		}
		/**
		* Set the value at a virtual index in the array
		* @param index the virtual index of the value to set
		* @param value the value to set
		*/
		set(index, value) {
			let bytesAlreadySet = 0;
			let valueForNextLevels = value;
			for (let byteNum = 0; byteNum < NUMBER_OF_SETS; byteNum++) {
				if (!this.arrayContext.isPacked) {
					this.arrayContext.setAtUnpackedIndex(index, value);
					return;
				}
				if (valueForNextLevels == 0) {
					if (this.arrayContext.getPackedIndex(byteNum, index, false) < 0) return;
				}
				const packedIndex = this.arrayContext.getPackedIndex(byteNum, index, true);
				const byteToWrite = valueForNextLevels & 255;
				valueForNextLevels = floor(valueForNextLevels / pow(2, 8));
				if (byteNum < bytesAlreadySet) continue;
				this.arrayContext.setAtByteIndex(packedIndex, byteToWrite);
				bytesAlreadySet++;
			}
		}
		/**
		* Get the current physical length (in longs) of the array's backing storage
		* @return the current physical length (in longs) of the array's current backing storage
		*/
		getPhysicalLength() {
			return this.arrayContext.physicalLength;
		}
		/**
		* Get the (virtual) length of the array
		* @return the (virtual) length of the array
		*/
		length() {
			return this.arrayContext.getVirtualLength();
		}
		/**
		* Clear the array contents
		*/
		clear() {
			this.arrayContext.clear();
		}
		toString() {
			let output = "PackedArray:\n";
			output += this.arrayContext.toString();
			return output;
		}
	};
	exports.PackedArray = PackedArray;
}));

// node_modules/hdr-histogram-js/dist/PackedHistogram.js
var require_PackedHistogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const JsHistogram_1 = require_JsHistogram();
	const PackedArray_1 = require_PackedArray();
	/**
	* <h3>A High Dynamic Range (HDR) Histogram that uses a packed internal representation</h3>
	* <p>
	* {@link PackedHistogram} supports the recording and analyzing sampled data value counts across a configurable
	* integer value range with configurable value precision within the range. Value precision is expressed as the
	* number of significant digits in the value recording, and provides control over value quantization behavior
	* across the value range and the subsequent value resolution at any given level.
	* <p>
	* {@link PackedHistogram} tracks value counts in a packed internal representation optimized
	* for typical histogram recoded values are sparse in the value range and tend to be incremented in small unit counts.
	* This packed representation tends to require significantly smaller amounts of stoarge when compared to unpacked
	* representations, but can incur additional recording cost due to resizing and repacking operations that may
	* occur as previously unrecorded values are encountered.
	* <p>
	* For example, a {@link PackedHistogram} could be configured to track the counts of observed integer values between 0 and
	* 3,600,000,000,000 while maintaining a value precision of 3 significant digits across that range. Value quantization
	* within the range will thus be no larger than 1/1,000th (or 0.1%) of any value. This example Histogram could
	* be used to track and analyze the counts of observed response times ranging between 1 nanosecond and 1 hour
	* in magnitude, while maintaining a value resolution of 1 microsecond up to 1 millisecond, a resolution of
	* 1 millisecond (or better) up to one second, and a resolution of 1 second (or better) up to 1,000 seconds. At its
	* maximum tracked value (1 hour), it would still maintain a resolution of 3.6 seconds (or better).
	* <p>
	* Auto-resizing: When constructed with no specified value range range (or when auto-resize is turned on with {@link
	* Histogram#setAutoResize}) a {@link PackedHistogram} will auto-resize its dynamic range to include recorded values as
	* they are encountered. Note that recording calls that cause auto-resizing may take longer to execute, as resizing
	* incurs allocation and copying of internal data structures.
	* <p>
	*/
	var PackedHistogram = class PackedHistogram extends JsHistogram_1.default {
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
			this._totalCount = 0;
			this.packedCounts = new PackedArray_1.PackedArray(this.countsArrayLength);
		}
		clearCounts() {
			this.packedCounts.clear();
		}
		incrementCountAtIndex(index) {
			this.packedCounts.increment(index);
		}
		addToCountAtIndex(index, value) {
			this.packedCounts.add(index, value);
		}
		setCountAtIndex(index, value) {
			this.packedCounts.set(index, value);
		}
		resize(newHighestTrackableValue) {
			this.establishSize(newHighestTrackableValue);
			this.packedCounts.setVirtualLength(this.countsArrayLength);
		}
		getCountAtIndex(index) {
			return this.packedCounts.get(index);
		}
		_getEstimatedFootprintInBytes() {
			return 192 + 8 * this.packedCounts.getPhysicalLength();
		}
		copyCorrectedForCoordinatedOmission(expectedIntervalBetweenValueSamples) {
			const copy = new PackedHistogram(this.lowestDiscernibleValue, this.highestTrackableValue, this.numberOfSignificantValueDigits);
			copy.addWhileCorrectingForCoordinatedOmission(this, expectedIntervalBetweenValueSamples);
			return copy;
		}
		toString() {
			return `PackedHistogram ${JSON.stringify(this, null, 2)}`;
		}
	};
	exports.default = PackedHistogram;
}));

// node_modules/hdr-histogram-js/dist/TypedArrayHistogram.js
var require_TypedArrayHistogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const JsHistogram_1 = require_JsHistogram();
	var TypedArrayHistogram = class TypedArrayHistogram extends JsHistogram_1.default {
		constructor(arrayCtr, lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
			this.arrayCtr = arrayCtr;
			this._totalCount = 0;
			this._counts = new arrayCtr(this.countsArrayLength);
		}
		clearCounts() {
			this._counts.fill(0);
		}
		incrementCountAtIndex(index) {
			const newCount = this._counts[index] + 1;
			if (newCount < 0) throw newCount + " would overflow short integer count";
			this._counts[index] = newCount;
		}
		addToCountAtIndex(index, value) {
			const newCount = this._counts[index] + value;
			if (newCount < Number.MIN_SAFE_INTEGER || newCount > Number.MAX_SAFE_INTEGER) throw newCount + " would overflow integer count";
			this._counts[index] = newCount;
		}
		setCountAtIndex(index, value) {
			if (value < Number.MIN_SAFE_INTEGER || value > Number.MAX_SAFE_INTEGER) throw value + " would overflow integer count";
			this._counts[index] = value;
		}
		resize(newHighestTrackableValue) {
			this.establishSize(newHighestTrackableValue);
			const newCounts = new this.arrayCtr(this.countsArrayLength);
			newCounts.set(this._counts);
			this._counts = newCounts;
		}
		getCountAtIndex(index) {
			return this._counts[index];
		}
		_getEstimatedFootprintInBytes() {
			return 1024 + this._counts.BYTES_PER_ELEMENT * this._counts.length;
		}
		copyCorrectedForCoordinatedOmission(expectedIntervalBetweenValueSamples) {
			const copy = new TypedArrayHistogram(this.arrayCtr, this.lowestDiscernibleValue, this.highestTrackableValue, this.numberOfSignificantValueDigits);
			copy.addWhileCorrectingForCoordinatedOmission(this, expectedIntervalBetweenValueSamples);
			return copy;
		}
		toString() {
			return `Histogram ${this._counts.BYTES_PER_ELEMENT * 8}b ${JSON.stringify(this, null, 2)}`;
		}
	};
	exports.default = TypedArrayHistogram;
}));

// node_modules/hdr-histogram-js/dist/Int8Histogram.js
var require_Int8Histogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const TypedArrayHistogram_1 = require_TypedArrayHistogram();
	var Int8Histogram = class extends TypedArrayHistogram_1.default {
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(Uint8Array, lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
		}
	};
	exports.default = Int8Histogram;
}));

// node_modules/hdr-histogram-js/dist/Int16Histogram.js
var require_Int16Histogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const TypedArrayHistogram_1 = require_TypedArrayHistogram();
	var Int16Histogram = class extends TypedArrayHistogram_1.default {
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(Uint16Array, lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
		}
	};
	exports.default = Int16Histogram;
}));

// node_modules/hdr-histogram-js/dist/Int32Histogram.js
var require_Int32Histogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const TypedArrayHistogram_1 = require_TypedArrayHistogram();
	var Int32Histogram = class extends TypedArrayHistogram_1.default {
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(Uint32Array, lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
		}
	};
	exports.default = Int32Histogram;
}));

// node_modules/hdr-histogram-js/dist/Float64Histogram.js
var require_Float64Histogram = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const TypedArrayHistogram_1 = require_TypedArrayHistogram();
	var Float64Histogram = class extends TypedArrayHistogram_1.default {
		constructor(lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits) {
			super(Float64Array, lowestDiscernibleValue, highestTrackableValue, numberOfSignificantValueDigits);
		}
	};
	exports.default = Float64Histogram;
}));

// node_modules/hdr-histogram-js/dist/JsHistogramFactory.js
var require_JsHistogramFactory = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.constructorFromBucketSize = constructorFromBucketSize;
	const PackedHistogram_1 = require_PackedHistogram();
	const Int8Histogram_1 = require_Int8Histogram();
	const Int16Histogram_1 = require_Int16Histogram();
	const Int32Histogram_1 = require_Int32Histogram();
	const Float64Histogram_1 = require_Float64Histogram();
	function constructorFromBucketSize(bitBucketSize) {
		switch (bitBucketSize) {
			case "packed": return PackedHistogram_1.default;
			case 8: return Int8Histogram_1.default;
			case 16: return Int16Histogram_1.default;
			case 32: return Int32Histogram_1.default;
			case 64: return Float64Histogram_1.default;
			default: throw new Error("Incorrect parameter bitBucketSize");
		}
	}
}));

// node_modules/hdr-histogram-js/dist/ZigZagEncoding.js
var require_ZigZagEncoding = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const { pow, floor } = Math;
	const TWO_POW_7 = pow(2, 7);
	const TWO_POW_14 = pow(2, 14);
	const TWO_POW_21 = pow(2, 21);
	const TWO_POW_28 = pow(2, 28);
	const TWO_POW_35 = pow(2, 35);
	const TWO_POW_42 = pow(2, 42);
	const TWO_POW_49 = pow(2, 49);
	const TWO_POW_56 = pow(2, 56);
	/**
	* This class provides encoding and decoding methods for writing and reading
	* ZigZag-encoded LEB128-64b9B-variant (Little Endian Base 128) values to/from a
	* {@link ByteBuffer}. LEB128's variable length encoding provides for using a
	* smaller nuber of bytes for smaller values, and the use of ZigZag encoding
	* allows small (closer to zero) negative values to use fewer bytes. Details
	* on both LEB128 and ZigZag can be readily found elsewhere.
	*
	* The LEB128-64b9B-variant encoding used here diverges from the "original"
	* LEB128 as it extends to 64 bit values: In the original LEB128, a 64 bit
	* value can take up to 10 bytes in the stream, where this variant's encoding
	* of a 64 bit values will max out at 9 bytes.
	*
	* As such, this encoder/decoder should NOT be used for encoding or decoding
	* "standard" LEB128 formats (e.g. Google Protocol Buffers).
	*/
	var ZigZagEncoding = class {
		/**
		* Writes a long value to the given buffer in LEB128 ZigZag encoded format
		* (negative numbers not supported)
		* @param buffer the buffer to write to
		* @param value  the value to write to the buffer
		*/
		static encode(buffer, value) {
			if (value >= 0) value = value * 2;
			else value = -value * 2 - 1;
			if (value < TWO_POW_7) buffer.put(value);
			else {
				buffer.put(value | 128);
				if (value < TWO_POW_14) buffer.put(floor(value / TWO_POW_7));
				else {
					buffer.put(floor(value / TWO_POW_7) | 128);
					if (value < TWO_POW_21) buffer.put(floor(value / TWO_POW_14));
					else {
						buffer.put(floor(value / TWO_POW_14) | 128);
						if (value < TWO_POW_28) buffer.put(floor(value / TWO_POW_21));
						else {
							buffer.put(floor(value / TWO_POW_21) | 128);
							if (value < TWO_POW_35) buffer.put(floor(value / TWO_POW_28));
							else {
								buffer.put(floor(value / TWO_POW_28) | 128);
								if (value < TWO_POW_42) buffer.put(floor(value / TWO_POW_35));
								else {
									buffer.put(floor(value / TWO_POW_35) | 128);
									if (value < TWO_POW_49) buffer.put(floor(value / TWO_POW_42));
									else {
										buffer.put(floor(value / TWO_POW_42) | 128);
										if (value < TWO_POW_56) buffer.put(floor(value / TWO_POW_49));
										else {
											buffer.put(floor(value / TWO_POW_49) + 128);
											buffer.put(floor(value / TWO_POW_56));
										}
									}
								}
							}
						}
					}
				}
			}
		}
		/**
		* Read an LEB128-64b9B ZigZag encoded long value from the given buffer
		* (negative numbers not supported)
		* @param buffer the buffer to read from
		* @return the value read from the buffer
		*/
		static decode(buffer) {
			let v = buffer.get();
			let value = v & 127;
			if ((v & 128) != 0) {
				v = buffer.get();
				value += (v & 127) * TWO_POW_7;
				if ((v & 128) != 0) {
					v = buffer.get();
					value += (v & 127) * TWO_POW_14;
					if ((v & 128) != 0) {
						v = buffer.get();
						value += (v & 127) * TWO_POW_21;
						if ((v & 128) != 0) {
							v = buffer.get();
							value += (v & 127) * TWO_POW_28;
							if ((v & 128) != 0) {
								v = buffer.get();
								value += (v & 127) * TWO_POW_35;
								if ((v & 128) != 0) {
									v = buffer.get();
									value += (v & 127) * TWO_POW_42;
									if ((v & 128) != 0) {
										v = buffer.get();
										value += (v & 127) * TWO_POW_49;
										if ((v & 128) != 0) {
											v = buffer.get();
											value += (v & 127) * TWO_POW_56;
										}
									}
								}
							}
						}
					}
				}
			}
			if (value % 2 === 0) value = value / 2;
			else value = -(value + 1) / 2;
			return value;
		}
	};
	exports.default = ZigZagEncoding;
}));

// node_modules/hdr-histogram-js/dist/JsHistogram.encoding.js
var require_JsHistogram_encoding = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.inflate = exports.deflate = void 0;
	exports.decompress = decompress;
	exports.doDecode = doDecode;
	const base64 = require_base64_js();
	const pako = require_pako();
	const JsHistogram_1 = require_JsHistogram();
	const ByteBuffer_1 = require_ByteBuffer();
	const JsHistogramFactory_1 = require_JsHistogramFactory();
	const ZigZagEncoding_1 = require_ZigZagEncoding();
	const { max } = Math;
	const V2EncodingCookieBase = 478450435;
	const V2CompressedEncodingCookieBase = 478450436;
	const V2maxWordSizeInBytes = 9;
	const encodingCookie = 478450451;
	const compressedEncodingCookie = 478450452;
	function fillBufferFromCountsArray(self, buffer) {
		const countsLimit = self.countsArrayIndex(self.maxValue) + 1;
		let srcIndex = 0;
		while (srcIndex < countsLimit) {
			const count = self.getCountAtIndex(srcIndex++);
			if (count < 0) throw new Error("Cannot encode histogram containing negative counts (" + count + ") at index " + srcIndex + ", corresponding the value range [" + self.lowestEquivalentValue(self.valueFromIndex(srcIndex)) + "," + self.nextNonEquivalentValue(self.valueFromIndex(srcIndex)) + ")");
			let zerosCount = 0;
			if (count == 0) {
				zerosCount = 1;
				while (srcIndex < countsLimit && self.getCountAtIndex(srcIndex) == 0) {
					zerosCount++;
					srcIndex++;
				}
			}
			if (zerosCount > 1) ZigZagEncoding_1.default.encode(buffer, -zerosCount);
			else ZigZagEncoding_1.default.encode(buffer, count);
		}
	}
	/**
	* Encode this histogram into a ByteBuffer
	* @param self this histogram
	* @param buffer The buffer to encode into
	* @return The number of bytes written to the buffer
	*/
	function encodeIntoByteBuffer(self, buffer) {
		const initialPosition = buffer.position;
		buffer.putInt32(encodingCookie);
		buffer.putInt32(0);
		buffer.putInt32(1);
		buffer.putInt32(self.numberOfSignificantValueDigits);
		buffer.putInt64(self.lowestDiscernibleValue);
		buffer.putInt64(self.highestTrackableValue);
		buffer.putInt64(1);
		const payloadStartPosition = buffer.position;
		fillBufferFromCountsArray(self, buffer);
		const backupIndex = buffer.position;
		buffer.position = initialPosition + 4;
		buffer.putInt32(backupIndex - payloadStartPosition);
		buffer.position = backupIndex;
		return backupIndex - initialPosition;
	}
	function fillCountsArrayFromSourceBuffer(self, sourceBuffer, lengthInBytes, wordSizeInBytes) {
		if (wordSizeInBytes != 2 && wordSizeInBytes != 4 && wordSizeInBytes != 8 && wordSizeInBytes != V2maxWordSizeInBytes) throw new Error("word size must be 2, 4, 8, or V2maxWordSizeInBytes (9) bytes");
		let dstIndex = 0;
		const endPosition = sourceBuffer.position + lengthInBytes;
		while (sourceBuffer.position < endPosition) {
			let zerosCount = 0;
			let count = ZigZagEncoding_1.default.decode(sourceBuffer);
			if (count < 0) {
				zerosCount = -count;
				dstIndex += zerosCount;
			} else self.setCountAtIndex(dstIndex++, count);
		}
		return dstIndex;
	}
	function getCookieBase(cookie) {
		return cookie & -241;
	}
	function getWordSizeInBytesFromCookie(cookie) {
		if (getCookieBase(cookie) == V2EncodingCookieBase || getCookieBase(cookie) == V2CompressedEncodingCookieBase) return V2maxWordSizeInBytes;
		return (cookie & 240) >> 4 & 14;
	}
	function findDeflateFunction() {
		try {
			return __require("node:zlib").deflateSync;
		} catch (error) {
			return !!pako ? pako.deflate : () => {
				throw new Error("pako library is mandatory for encoding/deconding on the browser side");
			};
		}
	}
	function findInflateFunction() {
		try {
			return __require("node:zlib").inflateSync;
		} catch (error) {
			return !!pako ? pako.inflate : () => {
				throw new Error("pako library is mandatory for encoding/deconding on the browser side");
			};
		}
	}
	exports.deflate = findDeflateFunction();
	exports.inflate = findInflateFunction();
	function decompress(data) {
		const buffer = new ByteBuffer_1.default(data);
		const initialTargetPosition = buffer.position;
		if ((buffer.getInt32() & -241) !== V2CompressedEncodingCookieBase) throw new Error("Encoding not supported, only V2 is supported");
		const lengthOfCompressedContents = buffer.getInt32();
		return (0, exports.inflate)(buffer.data.slice(initialTargetPosition + 8, initialTargetPosition + 8 + lengthOfCompressedContents));
	}
	function doDecode(data, bitBucketSize = 32, minBarForHighestTrackableValue = 0) {
		const buffer = new ByteBuffer_1.default(data);
		const cookie = buffer.getInt32();
		let payloadLengthInBytes;
		let numberOfSignificantValueDigits;
		let lowestTrackableUnitValue;
		let highestTrackableValue;
		if (getCookieBase(cookie) === V2EncodingCookieBase) {
			if (getWordSizeInBytesFromCookie(cookie) != V2maxWordSizeInBytes) throw new Error("The buffer does not contain a Histogram (no valid cookie found)");
			payloadLengthInBytes = buffer.getInt32();
			buffer.getInt32();
			numberOfSignificantValueDigits = buffer.getInt32();
			lowestTrackableUnitValue = buffer.getInt64();
			highestTrackableValue = buffer.getInt64();
			buffer.getInt64();
		} else throw new Error("The buffer does not contain a Histogram (no valid V2 encoding cookie found)");
		highestTrackableValue = max(highestTrackableValue, minBarForHighestTrackableValue);
		const histogram = new ((0, JsHistogramFactory_1.constructorFromBucketSize)(bitBucketSize))(lowestTrackableUnitValue, highestTrackableValue, numberOfSignificantValueDigits);
		const filledLength = fillCountsArrayFromSourceBuffer(histogram, buffer, payloadLengthInBytes, V2maxWordSizeInBytes);
		histogram.establishInternalTackingValues(filledLength);
		return histogram;
	}
	function doEncodeIntoCompressedBase64(compressionLevel) {
		const compressionOptions = compressionLevel ? { level: compressionLevel } : {};
		const self = this;
		const targetBuffer = ByteBuffer_1.default.allocate();
		targetBuffer.putInt32(compressedEncodingCookie);
		const intermediateUncompressedByteBuffer = ByteBuffer_1.default.allocate();
		const uncompressedLength = encodeIntoByteBuffer(self, intermediateUncompressedByteBuffer);
		const data = intermediateUncompressedByteBuffer.data.slice(0, uncompressedLength);
		const compressedData = (0, exports.deflate)(data, compressionOptions);
		targetBuffer.putInt32(compressedData.byteLength);
		targetBuffer.putArray(compressedData);
		return base64.fromByteArray(targetBuffer.data);
	}
	JsHistogram_1.JsHistogram.decode = doDecode;
	JsHistogram_1.JsHistogram.prototype.encodeIntoCompressedBase64 = doEncodeIntoCompressedBase64;
}));

// node_modules/hdr-histogram-js/dist/encoding.js
var require_encoding = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.encodeIntoCompressedBase64 = exports.decodeFromCompressedBase64 = void 0;
	exports.decompress = decompress;
	const JsHistogram_1 = require_JsHistogram();
	const ByteBuffer_1 = require_ByteBuffer();
	const wasm_1 = require_wasm();
	const base64 = require_base64_js();
	const JsHistogram_encoding_1 = require_JsHistogram_encoding();
	const V2CompressedEncodingCookieBase = 478450436;
	const compressedEncodingCookie = 478450452;
	function decompress(data) {
		const buffer = new ByteBuffer_1.default(data);
		const initialTargetPosition = buffer.position;
		if ((buffer.getInt32() & -241) !== V2CompressedEncodingCookieBase) throw new Error("Encoding not supported, only V2 is supported");
		const lengthOfCompressedContents = buffer.getInt32();
		return (0, JsHistogram_encoding_1.inflate)(buffer.data.slice(initialTargetPosition + 8, initialTargetPosition + 8 + lengthOfCompressedContents));
	}
	const decodeFromCompressedBase64 = (base64String, bitBucketSize = 32, useWebAssembly = false, minBarForHighestTrackableValue = 0) => {
		const uncompressedData = decompress(base64.toByteArray(base64String.trim()));
		if (useWebAssembly) return wasm_1.WasmHistogram.decode(uncompressedData, bitBucketSize, minBarForHighestTrackableValue);
		return JsHistogram_1.JsHistogram.decode(uncompressedData, bitBucketSize, minBarForHighestTrackableValue);
	};
	exports.decodeFromCompressedBase64 = decodeFromCompressedBase64;
	function encodeWasmIntoCompressedBase64(compressionLevel) {
		const compressionOptions = compressionLevel ? { level: compressionLevel } : {};
		const self = this;
		const targetBuffer = ByteBuffer_1.default.allocate();
		targetBuffer.putInt32(compressedEncodingCookie);
		const uncompressedData = self.encode();
		const compressedData = (0, JsHistogram_encoding_1.deflate)(uncompressedData, compressionOptions);
		targetBuffer.putInt32(compressedData.byteLength);
		targetBuffer.putArray(compressedData);
		return base64.fromByteArray(targetBuffer.data);
	}
	wasm_1.WasmHistogram.prototype.encodeIntoCompressedBase64 = encodeWasmIntoCompressedBase64;
	const encodeIntoCompressedBase64 = (histogram, compressionLevel) => {
		if (histogram instanceof wasm_1.WasmHistogram) return histogram.encodeIntoCompressedBase64(compressionLevel);
		if (histogram instanceof JsHistogram_1.JsHistogram) return histogram.encodeIntoCompressedBase64(compressionLevel);
		throw new Error("Unsupported Histogram implementation");
	};
	exports.encodeIntoCompressedBase64 = encodeIntoCompressedBase64;
}));

// node_modules/hdr-histogram-js/dist/HistogramLogReader.js
var require_HistogramLogReader = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.listTags = void 0;
	const Histogram_1 = require_Histogram();
	const encoding_1 = require_encoding();
	const TAG_PREFIX = "Tag=";
	const TAG_PREFIX_LENGTH = 4;
	/**
	* A histogram log reader.
	* <p>
	* Histogram logs are used to capture full fidelity, per-time-interval
	* histograms of a recorded value.
	* <p>
	* For example, a histogram log can be used to capture high fidelity
	* reaction-time logs for some measured system or subsystem component.
	* Such a log would capture a full reaction time histogram for each
	* logged interval, and could be used to later reconstruct a full
	* HdrHistogram of the measured reaction time behavior for any arbitrary
	* time range within the log, by adding [only] the relevant interval
	* histograms.
	* <h3>Histogram log format:</h3>
	* A histogram log file consists of text lines. Lines beginning with
	* the "#" character are optional and treated as comments. Lines
	* containing the legend (starting with "Timestamp") are also optional
	* and ignored in parsing the histogram log. All other lines must
	* be valid interval description lines. Text fields are delimited by
	* commas, spaces.
	* <p>
	* A valid interval description line contains an optional Tag=tagString
	* text field, followed by an interval description.
	* <p>
	* A valid interval description must contain exactly four text fields:
	* <ul>
	* <li>StartTimestamp: The first field must contain a number parse-able as a Double value,
	* representing the start timestamp of the interval in seconds.</li>
	* <li>intervalLength: The second field must contain a number parse-able as a Double value,
	* representing the length of the interval in seconds.</li>
	* <li>Interval_Max: The third field must contain a number parse-able as a Double value,
	* which generally represents the maximum value of the interval histogram.</li>
	* <li>Interval_Compressed_Histogram: The fourth field must contain a text field
	* parse-able as a Base64 text representation of a compressed HdrHistogram.</li>
	* </ul>
	* The log file may contain an optional indication of a starting time. Starting time
	* is indicated using a special comments starting with "#[StartTime: " and followed
	* by a number parse-able as a double, representing the start time (in seconds)
	* that may be added to timestamps in the file to determine an absolute
	* timestamp (e.g. since the epoch) for each interval.
	*/
	var HistogramLogReader = class {
		constructor(logContent, bitBucketSize = 32, useWebAssembly = false) {
			this.lines = splitLines(logContent);
			this.currentLineIndex = 0;
			this.bitBucketSize = bitBucketSize;
			this.useWebAssembly = useWebAssembly;
		}
		/**
		* Read the next interval histogram from the log. Returns a Histogram object if
		* an interval line was found, or null if not.
		* <p>Upon encountering any unexpected format errors in reading the next interval
		* from the file, this method will return a null.
		* @return a DecodedInterval, or a null if no appropriate interval found
		*/
		nextIntervalHistogram(rangeStartTimeSec = 0, rangeEndTimeSec = Number.MAX_VALUE) {
			while (this.currentLineIndex < this.lines.length) {
				const currentLine = this.lines[this.currentLineIndex];
				this.currentLineIndex++;
				if (currentLine.startsWith("#[StartTime:")) this.parseStartTimeFromLine(currentLine);
				else if (currentLine.startsWith("#[BaseTime:")) this.parseBaseTimeFromLine(currentLine);
				else if (currentLine.startsWith("#") || currentLine.startsWith("\"StartTimestamp\"")) {} else if (currentLine.includes(",")) {
					const tokens = currentLine.split(",");
					const [firstToken] = tokens;
					let tag;
					if (firstToken.startsWith(TAG_PREFIX)) {
						tag = firstToken.substring(TAG_PREFIX_LENGTH);
						tokens.shift();
					} else tag = Histogram_1.NO_TAG;
					const [rawLogTimeStampInSec, rawIntervalLengthSec, , base64Histogram] = tokens;
					const logTimeStampInSec = Number.parseFloat(rawLogTimeStampInSec);
					if (!this.baseTimeSec) {
						if (logTimeStampInSec < this.startTimeSec - 31536e3) this.baseTimeSec = this.startTimeSec;
						else this.baseTimeSec = 0;
					}
					if (rangeEndTimeSec < logTimeStampInSec) return null;
					if (logTimeStampInSec < rangeStartTimeSec) continue;
					const histogram = (0, encoding_1.decodeFromCompressedBase64)(base64Histogram, this.bitBucketSize, this.useWebAssembly);
					histogram.startTimeStampMsec = (this.baseTimeSec + logTimeStampInSec) * 1e3;
					const intervalLengthSec = Number.parseFloat(rawIntervalLengthSec);
					histogram.endTimeStampMsec = (this.baseTimeSec + logTimeStampInSec + intervalLengthSec) * 1e3;
					histogram.tag = tag;
					return histogram;
				}
			}
			return null;
		}
		parseStartTimeFromLine(line) {
			this.startTimeSec = Number.parseFloat(line.split(" ")[1]);
		}
		parseBaseTimeFromLine(line) {
			this.baseTimeSec = Number.parseFloat(line.split(" ")[1]);
		}
	};
	const splitLines = (logContent) => logContent.split(/\r\n|\r|\n/g);
	const shouldIncludeNoTag = (lines) => lines.find((line) => !line.startsWith("#") && !line.startsWith("\"") && !line.startsWith(TAG_PREFIX) && line.includes(","));
	const listTags = (content) => {
		const lines = splitLines(content);
		const tags = lines.filter((line) => line.includes(",") && line.startsWith(TAG_PREFIX)).map((line) => line.substring(TAG_PREFIX_LENGTH, line.indexOf(",")));
		const tagsWithoutDuplicates = new Set(tags);
		const result = Array.from(tagsWithoutDuplicates);
		if (shouldIncludeNoTag(lines)) result.unshift("NO TAG");
		return result;
	};
	exports.listTags = listTags;
	exports.default = HistogramLogReader;
}));

// node_modules/hdr-histogram-js/dist/HistogramLogWriter.js
var require_HistogramLogWriter = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const Histogram_1 = require_Histogram();
	const encoding_1 = require_encoding();
	const formatters_1 = require_formatters();
	const timeFormatter = (0, formatters_1.floatFormatter)(5, 3);
	var HistogramLogWriter = class {
		constructor(log) {
			this.log = log;
			/**
			* Base time to subtract from supplied histogram start/end timestamps when
			* logging based on histogram timestamps.
			* Base time is expected to be in msec since the epoch, as histogram start/end times
			* are typically stamped with absolute times in msec since the epoch.
			*/
			this.baseTime = 0;
		}
		/**
		* Output an interval histogram, with the given timestamp information and the [optional] tag
		* associated with the histogram, using a configurable maxValueUnitRatio. (note that the
		* specified timestamp information will be used, and the timestamp information in the actual
		* histogram will be ignored).
		* The max value reported with the interval line will be scaled by the given maxValueUnitRatio.
		* @param startTimeStampSec The start timestamp to log with the interval histogram, in seconds.
		* @param endTimeStampSec The end timestamp to log with the interval histogram, in seconds.
		* @param histogram The interval histogram to log.
		* @param maxValueUnitRatio The ratio by which to divide the histogram's max value when reporting on it.
		*/
		outputIntervalHistogram(histogram, startTimeStampSec = (histogram.startTimeStampMsec - this.baseTime) / 1e3, endTimeStampSec = (histogram.endTimeStampMsec - this.baseTime) / 1e3, maxValueUnitRatio = 1e3) {
			const base64 = (0, encoding_1.encodeIntoCompressedBase64)(histogram);
			const lineContent = `${timeFormatter(startTimeStampSec)},${timeFormatter(endTimeStampSec - startTimeStampSec)},${timeFormatter(histogram.maxValue / maxValueUnitRatio)},${base64}\n`;
			if (histogram.tag && histogram.tag !== Histogram_1.NO_TAG) this.log(`Tag=${histogram.tag},${lineContent}`);
			else this.log(lineContent);
		}
		/**
		* Log a comment to the log.
		* Comments will be preceded with with the '#' character.
		* @param comment the comment string.
		*/
		outputComment(comment) {
			this.log(`#${comment}\n`);
		}
		/**
		* Log a start time in the log.
		* @param startTimeMsec time (in milliseconds) since the absolute start time (the epoch)
		*/
		outputStartTime(startTimeMsec) {
			this.outputComment(`[StartTime: ${(0, formatters_1.floatFormatter)(5, 3)(startTimeMsec / 1e3)} (seconds since epoch), ${new Date(startTimeMsec)}]\n`);
		}
		/**
		* Output a legend line to the log.
		*/
		outputLegend() {
			this.log("\"StartTimestamp\",\"Interval_Length\",\"Interval_Max\",\"Interval_Compressed_Histogram\"\n");
		}
		/**
		* Output a log format version to the log.
		*/
		outputLogFormatVersion() {
			this.outputComment("[Histogram log format version 1.3]");
		}
	};
	exports.default = HistogramLogWriter;
}));

// node_modules/hdr-histogram-js/dist/HistogramBuilder.js
var require_HistogramBuilder = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.build = exports.defaultRequest = void 0;
	const JsHistogramFactory_1 = require_JsHistogramFactory();
	const wasm_1 = require_wasm();
	exports.defaultRequest = {
		bitBucketSize: 32,
		autoResize: true,
		lowestDiscernibleValue: 1,
		highestTrackableValue: 2,
		numberOfSignificantValueDigits: 3,
		useWebAssembly: false
	};
	const build = (request = exports.defaultRequest) => {
		const parameters = Object.assign({}, exports.defaultRequest, request);
		if (request.useWebAssembly && wasm_1.webAssemblyAvailable) return wasm_1.WasmHistogram.build(parameters);
		const histogram = new ((0, JsHistogramFactory_1.constructorFromBucketSize)(parameters.bitBucketSize))(parameters.lowestDiscernibleValue, parameters.highestTrackableValue, parameters.numberOfSignificantValueDigits);
		histogram.autoResize = parameters.autoResize;
		return histogram;
	};
	exports.build = build;
}));

// node_modules/hdr-histogram-js/dist/Recorder.js
var require_Recorder = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	const HistogramBuilder_1 = require_HistogramBuilder();
	/**
	* Records integer values, and provides stable interval {@link Histogram} samples from
	* live recorded data without interrupting or stalling active recording of values. Each interval
	* histogram provided contains all value counts accumulated since the previous interval histogram
	* was taken.
	* <p>
	* This pattern is commonly used in logging interval histogram information while recording is ongoing.
	* <p>
	* {@link Recorder} supports concurrent
	* {@link Recorder#recordValue} or
	* {@link Recorder#recordValueWithExpectedInterval} calls.
	*
	*/
	var Recorder = class Recorder {
		/**
		* Construct an auto-resizing {@link Recorder} with a lowest discernible value of
		* 1 and an auto-adjusting highestTrackableValue. Can auto-resize up to track values up to Number.MAX_SAFE_INTEGER.
		*
		* @param histogramBuildRequest parameters used to build histograms while using this recorder.
		* @param clock (for testing purpose) an action that give current time in ms since 1970
		*/
		constructor(histogramBuildRequest = HistogramBuilder_1.defaultRequest, clock = () => (/* @__PURE__ */ new Date()).getTime()) {
			this.histogramBuildRequest = histogramBuildRequest;
			this.clock = clock;
			this.activeHistogram = (0, HistogramBuilder_1.build)(this.histogramBuildRequest);
			Recorder.idGenerator++;
			this.activeHistogram.containingInstanceId = Recorder.idGenerator;
			this.activeHistogram.startTimeStampMsec = clock();
		}
		/**
		* Record a value in the histogram
		*
		* @param value The value to be recorded
		* @throws may throw Error if value is exceeds highestTrackableValue
		*/
		recordValue(value) {
			this.activeHistogram.recordValue(value);
		}
		/**
		* Record a value in the histogram (adding to the value's current count)
		*
		* @param value The value to be recorded
		* @param count The number of occurrences of this value to record
		* @throws ArrayIndexOutOfBoundsException (may throw) if value is exceeds highestTrackableValue
		*/
		recordValueWithCount(value, count) {
			this.activeHistogram.recordValueWithCount(value, count);
		}
		/**
		* Record a value
		* <p>
		* To compensate for the loss of sampled values when a recorded value is larger than the expected
		* interval between value samples, Histogram will auto-generate an additional series of decreasingly-smaller
		* (down to the expectedIntervalBetweenValueSamples) value records.
		* <p>
		* See related notes {@link Histogram#recordValueWithExpectedInterval(long, long)}
		* for more explanations about coordinated omission and expected interval correction.
		*      *
		* @param value The value to record
		* @param expectedIntervalBetweenValueSamples If expectedIntervalBetweenValueSamples is larger than 0, add
		*                                           auto-generated value records as appropriate if value is larger
		*                                           than expectedIntervalBetweenValueSamples
		* @throws ArrayIndexOutOfBoundsException (may throw) if value is exceeds highestTrackableValue
		*/
		recordValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples) {
			this.activeHistogram.recordValueWithExpectedInterval(value, expectedIntervalBetweenValueSamples);
		}
		/**
		* Get an interval histogram, which will include a stable, consistent view of all value counts
		* accumulated since the last interval histogram was taken.
		* <p>
		* {@link Recorder#getIntervalHistogram(Histogram histogramToRecycle)
		* getIntervalHistogram(histogramToRecycle)}
		* accepts a previously returned interval histogram that can be recycled internally to avoid allocation
		* and content copying operations, and is therefore significantly more efficient for repeated use than
		* {@link Recorder#getIntervalHistogram()} and
		* {@link Recorder#getIntervalHistogramInto getIntervalHistogramInto()}. The provided
		* {@code histogramToRecycle} must
		* be either be null or an interval histogram returned by a previous call to
		* {@link Recorder#getIntervalHistogram(Histogram histogramToRecycle)
		* getIntervalHistogram(histogramToRecycle)} or
		* {@link Recorder#getIntervalHistogram()}.
		* <p>
		* NOTE: The caller is responsible for not recycling the same returned interval histogram more than once. If
		* the same interval histogram instance is recycled more than once, behavior is undefined.
		* <p>
		* Calling {@link Recorder#getIntervalHistogram(Histogram histogramToRecycle)
		* getIntervalHistogram(histogramToRecycle)} will reset the value counts, and start accumulating value
		* counts for the next interval
		*
		* @param histogramToRecycle a previously returned interval histogram that may be recycled to avoid allocation and
		*                           copy operations.
		* @return a histogram containing the value counts accumulated since the last interval histogram was taken.
		*/
		getIntervalHistogram(histogramToRecycle) {
			if (histogramToRecycle) {
				if (histogramToRecycle.containingInstanceId !== this.activeHistogram.containingInstanceId) throw "replacement histogram must have been obtained via a previous getIntervalHistogram() call from this Recorder";
			}
			this.inactiveHistogram = histogramToRecycle;
			this.performIntervalSample();
			const sampledHistogram = this.inactiveHistogram;
			this.inactiveHistogram = null;
			return sampledHistogram;
		}
		/**
		* Place a copy of the value counts accumulated since accumulated (since the last interval histogram
		* was taken) into {@code targetHistogram}.
		*
		* Calling {@link Recorder#getIntervalHistogramInto getIntervalHistogramInto()} will reset
		* the value counts, and start accumulating value counts for the next interval.
		*
		* @param targetHistogram the histogram into which the interval histogram's data should be copied
		*/
		getIntervalHistogramInto(targetHistogram) {
			this.performIntervalSample();
			if (this.inactiveHistogram) {
				targetHistogram.add(this.inactiveHistogram);
				targetHistogram.startTimeStampMsec = this.inactiveHistogram.startTimeStampMsec;
				targetHistogram.endTimeStampMsec = this.inactiveHistogram.endTimeStampMsec;
			}
		}
		/**
		* Reset any value counts accumulated thus far.
		*/
		reset() {
			this.activeHistogram.reset();
			this.activeHistogram.startTimeStampMsec = this.clock();
		}
		performIntervalSample() {
			if (!this.inactiveHistogram) {
				this.inactiveHistogram = (0, HistogramBuilder_1.build)(this.histogramBuildRequest);
				this.inactiveHistogram.containingInstanceId = this.activeHistogram.containingInstanceId;
			}
			this.inactiveHistogram.reset();
			const tempHistogram = this.activeHistogram;
			this.activeHistogram = this.inactiveHistogram;
			this.inactiveHistogram = tempHistogram;
			const currentTimeInMs = this.clock();
			this.inactiveHistogram.endTimeStampMsec = currentTimeInMs;
			this.activeHistogram.startTimeStampMsec = currentTimeInMs;
		}
		/**
		* Release memory associated to this recorder by destroying
		* histograms used under the cover.
		* Useful when webassembly histograms are used.
		*/
		destroy() {
			var _a;
			this.activeHistogram.destroy();
			(_a = this.inactiveHistogram) === null || _a === void 0 || _a.destroy();
		}
	};
	Recorder.idGenerator = 0;
	exports.default = Recorder;
}));

// node_modules/hdr-histogram-js/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.JsHistogram = exports.WasmHistogram = exports.Recorder = exports.HistogramLogWriter = exports.encodeIntoCompressedBase64 = exports.decodeFromCompressedBase64 = exports.ByteBuffer = exports.build = exports.listTags = exports.HistogramLogReader = exports.PackedHistogram = exports.Float64Histogram = exports.Int32Histogram = exports.Int16Histogram = exports.Int8Histogram = exports.initWebAssemblySync = exports.initWebAssembly = void 0;
	const ByteBuffer_1 = require_ByteBuffer();
	exports.ByteBuffer = ByteBuffer_1.default;
	const encoding_1 = require_encoding();
	Object.defineProperty(exports, "decodeFromCompressedBase64", {
		enumerable: true,
		get: function() {
			return encoding_1.decodeFromCompressedBase64;
		}
	});
	Object.defineProperty(exports, "encodeIntoCompressedBase64", {
		enumerable: true,
		get: function() {
			return encoding_1.encodeIntoCompressedBase64;
		}
	});
	const Float64Histogram_1 = require_Float64Histogram();
	exports.Float64Histogram = Float64Histogram_1.default;
	const HistogramLogReader_1 = require_HistogramLogReader();
	exports.HistogramLogReader = HistogramLogReader_1.default;
	Object.defineProperty(exports, "listTags", {
		enumerable: true,
		get: function() {
			return HistogramLogReader_1.listTags;
		}
	});
	const HistogramLogWriter_1 = require_HistogramLogWriter();
	exports.HistogramLogWriter = HistogramLogWriter_1.default;
	const Int16Histogram_1 = require_Int16Histogram();
	exports.Int16Histogram = Int16Histogram_1.default;
	const Int32Histogram_1 = require_Int32Histogram();
	exports.Int32Histogram = Int32Histogram_1.default;
	const Int8Histogram_1 = require_Int8Histogram();
	exports.Int8Histogram = Int8Histogram_1.default;
	const JsHistogram_1 = require_JsHistogram();
	exports.JsHistogram = JsHistogram_1.default;
	const PackedHistogram_1 = require_PackedHistogram();
	exports.PackedHistogram = PackedHistogram_1.default;
	const Recorder_1 = require_Recorder();
	exports.Recorder = Recorder_1.default;
	const wasm_1 = require_wasm();
	Object.defineProperty(exports, "initWebAssembly", {
		enumerable: true,
		get: function() {
			return wasm_1.initWebAssembly;
		}
	});
	Object.defineProperty(exports, "initWebAssemblySync", {
		enumerable: true,
		get: function() {
			return wasm_1.initWebAssemblySync;
		}
	});
	Object.defineProperty(exports, "WasmHistogram", {
		enumerable: true,
		get: function() {
			return wasm_1.WasmHistogram;
		}
	});
	const HistogramBuilder_1 = require_HistogramBuilder();
	Object.defineProperty(exports, "build", {
		enumerable: true,
		get: function() {
			return HistogramBuilder_1.build;
		}
	});
}));

// src/measurement/histogram.ts
var import_dist = require_dist();
const HEADER_BYTES = 40;
/** A histogram of 10⁶ samples encodes to 4 kB; anything near these bounds is not one of ours. */
const MAX_ENCODED_CHARS = 4e5;
const MAX_INFLATED_BYTES = 2e6;
/** zlib's buffer: what a histogram of a block inflates to, rather than 16 kB for each of thousands. */
const INFLATE_CHUNK_BYTES = 4096;
/** Bounds a file's claims; within it the sums over all blocks and runs stay exact. */
const MAX_COUNT = 0xe8d4a51000;
function buildHdr() {
	const hdr = new import_dist.Int32Histogram(1, HIGHEST_US, 3);
	hdr.autoResize = false;
	return hdr;
}
function makeHistogram() {
	const hdr = buildHdr();
	return {
		record(valueUs) {
			assert(!Number.isNaN(valueUs), "a histogram was given NaN");
			hdr.recordValue(Math.min(HIGHEST_US, Math.max(0, Math.round(valueUs))));
		},
		get count() {
			return hdr.totalCount;
		},
		encode: () => encodeDense(denseOf(hdr))
	};
}
function inflateBounded(compressed) {
	try {
		return inflateSync(compressed, {
			maxOutputLength: MAX_INFLATED_BYTES,
			chunkSize: INFLATE_CHUNK_BYTES
		});
	} catch (error) {
		throw new RangeError("histogram: damaged or too large", { cause: error });
	}
}
function inflate(encoded) {
	if (encoded.length > MAX_ENCODED_CHARS) throw new RangeError("histogram: too large");
	const bytes = Buffer.from(encoded, "base64");
	if (!(bytes.length >= 8 && (bytes.readInt32BE(0) & -241) === 478450436)) throw new RangeError("histogram: not HdrHistogram V2 compressed");
	if (bytes.readInt32BE(4) !== bytes.length - 8) throw new RangeError("histogram: truncated");
	const body = inflateBounded(bytes.subarray(8));
	if (body.length < HEADER_BYTES) throw new RangeError("histogram: header cut off");
	return body;
}
function checkHeader(body) {
	if (body.readInt32BE(0) !== 478450451) throw new RangeError("histogram: unknown version inside");
	if (body.readInt32BE(4) !== body.length - HEADER_BYTES) throw new RangeError("histogram: payload length does not match");
	const digits = body.readInt32BE(12);
	const lowest = Number(body.readBigInt64BE(16));
	if (digits !== 3 || lowest !== 1) throw new RangeError("histogram: expected 1 µs resolution with 3 significant digits");
}
/** Zig-zag LEB128 as HdrHistogram V2 writes it: up to nine bytes, the ninth with all its bits. */
function readLongVarint(body, at) {
	let raw = 0n;
	let position = at;
	for (let shift = 0n; shift < 64n; shift += 7n) {
		const byte = body[position];
		if (byte === void 0) throw new RangeError("histogram: cut off inside a number");
		position += 1;
		if (shift === 56n) {
			raw |= BigInt(byte) << shift;
			break;
		}
		raw |= BigInt(byte & 127) << shift;
		if (byte < 128) break;
	}
	return {
		value: Number(raw >> 1n ^ -(raw & 1n)),
		next: position
	};
}
/** The occupied buckets in a histogram's body, ascending. Throws RangeError on what is not one. */
function eachBucket(body, take) {
	let position = 0;
	let at = HEADER_BYTES;
	while (at < body.length) {
		const first = body[at] ?? 0;
		const second = body[at + 1] ?? 128;
		let value;
		if (first < 128) {
			value = first >>> 1 ^ -(first & 1);
			at += 1;
		} else if (second < 128) {
			const raw = first & 127 | second << 7;
			value = raw >>> 1 ^ -(raw & 1);
			at += 2;
		} else ({value, next: at} = readLongVarint(body, at));
		if (value < 0) position -= value;
		else {
			if (value > MAX_COUNT) throw new RangeError("histogram: a count beyond 10¹²");
			if (value > 0) {
				if (position > LAST_POSITION) throw new RangeError("histogram: a value beyond 1 h");
				take(position, value);
			}
			position += 1;
		}
		if (position > LAST_POSITION + 1) throw new RangeError("histogram: more buckets than 1 h has");
	}
}
function bodyOf$6(encoded) {
	const body = inflate(encoded);
	checkHeader(body);
	return body;
}
/** Buckets of an encoded histogram. Throws RangeError on anything that is not one. */
function decodeBuckets(encoded) {
	const body = bodyOf$6(encoded);
	let occupied = 0;
	eachBucket(body, () => {
		occupied += 1;
	});
	const positions = new Uint16Array(occupied);
	const counts = new Float64Array(occupied);
	let at = 0;
	let total = 0;
	eachBucket(body, (position, count) => {
		positions[at] = position;
		counts[at] = count;
		at += 1;
		total += count;
	});
	return {
		positions,
		counts,
		total
	};
}
function writeVarint(bytes, value) {
	if (value >= -64 && value < 64) {
		bytes.push(value >= 0 ? 2 * value : -2 * value - 1);
		return;
	}
	let rest = value >= 0 ? BigInt(value) << 1n : (BigInt(-value) << 1n) - 1n;
	for (let byte = 0; byte < 8 && rest >= 128n; byte += 1) {
		bytes.push(Number(rest & 127n) | 128);
		rest >>= 7n;
	}
	bytes.push(Number(rest));
}
/** The counts of all buckets from the first one on. */
function denseOf(hdr) {
	const last = hdr.totalCount === 0 ? -1 : positionOf(hdr.maxValue);
	const counts = new Float64Array(last + 1);
	for (let position = 0; position <= last; position += 1) counts[position] = hdr.getCountAtIndex(position);
	return counts;
}
function encodeDense(counts) {
	const payload = [];
	let next = 0;
	for (let position = 0; position < counts.length; position += 1) {
		const count = counts[position] ?? 0;
		if (count === 0) continue;
		const empty = position - next;
		if (empty > 0) writeVarint(payload, empty === 1 ? 0 : -empty);
		writeVarint(payload, count);
		next = position + 1;
	}
	const body = Buffer.alloc(HEADER_BYTES + payload.length);
	body.writeInt32BE(478450451, 0);
	body.writeInt32BE(payload.length, 4);
	body.writeInt32BE(0, 8);
	body.writeInt32BE(3, 12);
	body.writeBigInt64BE(1n, 16);
	body.writeBigInt64BE(BigInt(HIGHEST_US), 24);
	body.writeDoubleBE(1, 32);
	body.set(payload, HEADER_BYTES);
	const compressed = deflateSync(body);
	const head = Buffer.alloc(8);
	head.writeInt32BE(478450452, 0);
	head.writeInt32BE(compressed.length, 4);
	return Buffer.concat([head, compressed]).toString("base64");
}

// src/measurement/goodput.ts
const span = (fromMs, toMs) => fromMs === null || toMs === null ? null : toMs - fromMs;
/** Null where a request does not have it. */
const TIMES = {
	latency: ({ intendedMs, endMs }) => span(intendedMs, endMs),
	service: ({ dispatchedMs, endMs }) => span(dispatchedMs, endMs),
	connect: ({ connectMs }) => connectMs,
	ttft: ({ intendedMs, firstPayloadMs }) => span(intendedMs, firstPayloadMs),
	"ttft-service": ({ dispatchedMs, firstPayloadMs }) => span(dispatchedMs, firstPayloadMs),
	ttfo: ({ intendedMs, firstVisibleMs }) => span(intendedMs, firstVisibleMs),
	tpot: (sample) => {
		const us = timePerOutputTokenUs(sample);
		return us === null ? null : us / 1e3;
	},
	stall: ({ gapsUs }) => gapsUs.reduce((longest, us) => Math.max(longest, us), 0) / 1e3
};
/** Whether a request that ended well kept every bound; a time that it does not have breaks none. */
function keepsBounds(bounds) {
	const tests = REQUEST_TIMES.flatMap((name) => {
		const mostMs = bounds[name];
		return mostMs === void 0 ? [] : [{
			timeOf: TIMES[name],
			mostMs
		}];
	});
	return (sample) => tests.every(({ timeOf, mostMs }) => (timeOf(sample) ?? 0) <= mostMs);
}

// node_modules/zod/v4/core/util.js
function getEnumValues(entries) {
	const numericValues = Object.values(entries).filter((v) => typeof v === "number");
	return Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
}
function joinValues(array, separator = "|") {
	return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish$1(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
	const ratio = val / step;
	const roundedRatio = Math.round(ratio);
	const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
	if (Math.abs(ratio - roundedRatio) < tolerance) return 0;
	return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
	let value = void 0;
	Object.defineProperty(object, key, {
		get() {
			if (value === EVALUATING) return;
			if (value === void 0) {
				value = EVALUATING;
				value = getter();
			}
			return value;
		},
		set(v) {
			Object.defineProperty(object, key, { value: v });
		},
		configurable: true
	});
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
/**
* Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
*
* Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
*/
function rawShape(def) {
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
	return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
	Object.defineProperty(target, key, {
		get() {
			const value = getter();
			assignProp(this, key, value);
			return value;
		},
		enumerable: true,
		configurable: true
	});
}
function putProp(target, key, value) {
	if (key in target) assignProp(target, key, value);
	else target[key] = value;
}
/**
* Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
*
* A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
*/
function mirrorShape(target, source, keys, wrap) {
	const raw = sourceShape(source);
	for (const key of keys) {
		const desc = Object.getOwnPropertyDescriptor(raw, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => {
			const value = source._zod.def.shape[key];
			return wrap ? wrap(value, key) : value;
		});
		else putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
	}
}
function mirrorProps(target, source) {
	for (const key of Reflect.ownKeys(source)) {
		const desc = Object.getOwnPropertyDescriptor(source, key);
		if (!desc.enumerable) continue;
		if (desc.get) deferProp(target, key, () => source[key]);
		else putProp(target, key, desc.value);
	}
}
function mergeDefs(...defs) {
	const mergedDescriptors = {};
	for (const def of defs) {
		const descriptors = Object.getOwnPropertyDescriptors(def);
		Object.assign(mergedDescriptors, descriptors);
	}
	return Object.defineProperties({}, mergedDescriptors);
}
function esc(str) {
	return JSON.stringify(str);
}
function slugify(input) {
	return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
const captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ cached(() => {
	if (globalConfig.jitless) return false;
	if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) return false;
	try {
		new Function("");
		return true;
	} catch (_) {
		return false;
	}
});
function isPlainObject(o) {
	if (isObject(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function shallowClone(o) {
	if (isPlainObject(o)) return { ...o };
	if (Array.isArray(o)) return [...o];
	if (o instanceof Map) return new Map(o);
	if (o instanceof Set) return new Set(o);
	return o;
}
const propertyKeyTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"symbol"
]);
const primitiveTypes = /* @__PURE__*/ new Set([
	"string",
	"number",
	"bigint",
	"boolean",
	"symbol",
	"undefined"
]);
function escapeRegex(str) {
	return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function stringifyPrimitive(value) {
	if (typeof value === "bigint") return value.toString() + "n";
	if (typeof value === "string") return `"${value}"`;
	return `${value}`;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
	safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
	int32: [-2147483648, 2147483647],
	uint32: [0, 4294967295],
	float32: [-34028234663852886e22, 34028234663852886e22],
	float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
const BIGINT_FORMAT_RANGES = {
	int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
	uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".pick() cannot be used on object schemas containing refinements");
	const newShape = {};
	mirrorShape(newShape, schema, maskedKeys(schema, mask));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function maskedKeys(schema, mask) {
	const raw = sourceShape(schema);
	const keys = [];
	for (const key of Reflect.ownKeys(mask)) {
		if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) throw new Error(`Unrecognized key: "${String(key)}"`);
		if (mask[key]) keys.push(key);
	}
	return keys;
}
function omit(schema, mask) {
	const currDef = schema._zod.def;
	const checks = currDef.checks;
	if (checks && checks.length > 0) throw new Error(".omit() cannot be used on object schemas containing refinements");
	const omitted = new Set(maskedKeys(schema, mask));
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
	return clone(schema, mergeDefs(currDef, {
		shape: newShape,
		checks: []
	}));
}
function extend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to extend: expected a plain object");
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) {
		const existingShape = sourceShape(schema);
		for (const key of Reflect.ownKeys(shape)) if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
	}
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
	mirrorProps(newShape, shape);
	return newShape;
}
function safeExtend(schema, shape) {
	if (!isPlainObject(shape)) throw new Error("Invalid input to safeExtend: expected a plain object");
	return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
	if (!b?._zod?.def) throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
	if (a._zod.def.checks?.length) throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
	const newShape = {};
	mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
	mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
	return clone(a, mergeDefs(a._zod.def, {
		shape: newShape,
		get catchall() {
			return b._zod.def.catchall;
		},
		checks: b._zod.def.checks ?? []
	}));
}
function partial(Class, schema, mask, name = "partial") {
	const checks = schema._zod.def.checks;
	if (checks && checks.length > 0) throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class && ((value, key) => selected && !selected.has(key) ? value : new Class({
		type: "optional",
		innerType: value
	})));
	return clone(schema, mergeDefs(schema._zod.def, {
		shape: newShape,
		checks: []
	}));
}
function required(Class, schema, mask) {
	const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
	const newShape = {};
	mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => selected && !selected.has(key) ? value : new Class({
		type: "nonoptional",
		innerType: value
	}));
	return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted$1(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
function getSizableOrigin(input) {
	if (input instanceof Set) return "set";
	if (input instanceof Map) return "map";
	if (input instanceof File) return "file";
	return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function parsedType(data) {
	const t = typeof data;
	switch (t) {
		case "number": return Number.isNaN(data) ? "nan" : "number";
		case "object": {
			if (data === null) return "null";
			if (Array.isArray(data)) return "array";
			const obj = data;
			if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) return obj.constructor.name;
		}
	}
	return t;
}
function issue(...args) {
	const [iss, input, inst] = args;
	if (typeof iss === "string") return {
		message: iss,
		code: "custom",
		input,
		inst
	};
	return { ...iss };
}
/**
* Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
*
* Call this from a `proto` initializer, which runs once per prototype — never per instance.
*/
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
/* @__NO_SIDE_EFFECTS__ */
function derived(computes, table) {
	for (const key in computes) {
		const compute = computes[key];
		Object.defineProperty(table, key, {
			configurable: true,
			enumerable: true,
			get() {
				return own(this, key, compute(this));
			},
			set(value) {
				own(this, key, value);
			}
		});
	}
	return table;
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
let installing;
let broke = false;
const breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
/**
* Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
* constructor, computed from the internals object itself and cached there on
* first read. One accessor per constructor rather than one per instance.
*/
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
/**
* Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
* data property. One accessor per constructor rather than one per instance, because an own accessor
* puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
*/
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
}

// node_modules/zod/v4/core/core.js
var _a$1;
const _zodDesc = {
	value: void 0,
	enumerable: false
};
let _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
/* @__NO_SIDE_EFFECTS__ */
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = /* @__PURE__ */ new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
var $ZodEncodeError = class extends Error {
	constructor(name) {
		super(`Encountered unidirectional transform during encode: ${name}`);
		this.name = "ZodEncodeError";
	}
};
(_a$1 = globalThis).__zod_globalConfig ?? (_a$1.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
const _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
const _issuesDesc = {
	value: void 0,
	enumerable: false
};
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer$1 = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
const $ZodError = /* @__PURE__ */ $constructor("$ZodError", initializer$1);
const $ZodRealError = /* @__PURE__ */ $constructor("$ZodError", initializer$1, void 0, { Parent: Error });
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
* ("toString", "constructor") would otherwise read through to the prototype, and assigning
* "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
	if (!Object.prototype.hasOwnProperty.call(obj, key)) {
		if (key === "__proto__") Object.defineProperty(obj, key, {
			value: make(),
			writable: true,
			enumerable: true,
			configurable: true
		});
		else obj[key] = make();
	}
	return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
	const fieldErrors = {};
	const formErrors = [];
	for (const sub of error.issues) if (sub.path.length > 0) node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
	else formErrors.push(mapper(sub));
	return {
		formErrors,
		fieldErrors
	};
}
function formatError(error, mapper = (issue) => issue.message) {
	const fieldErrors = { _errors: [] };
	const processError = (error, path = []) => {
		for (const issue of error.issues) if (issue.code === "invalid_union" && issue.errors.length) issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
		else if (issue.code === "invalid_key") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else if (issue.code === "invalid_element") processError({ issues: issue.issues }, [...path, ...issue.path]);
		else {
			const fullpath = [...path, ...issue.path];
			if (fullpath.length === 0) fieldErrors._errors.push(mapper(issue));
			else {
				let curr = fieldErrors;
				let i = 0;
				while (i < fullpath.length) {
					const el = fullpath[i];
					const terminal = i === fullpath.length - 1;
					if (el === "_errors") {
						if (terminal) curr._errors.push(mapper(issue));
						i++;
						continue;
					}
					if (!Object.prototype.hasOwnProperty.call(curr, el)) Object.defineProperty(curr, el, {
						value: { _errors: [] },
						enumerable: true,
						writable: true,
						configurable: true
					});
					const node = curr[el];
					if (terminal) node._errors.push(mapper(issue));
					curr = node;
					i++;
				}
			}
		}
	};
	processError(error);
	return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
	return {
		callee: params?.callee ?? callee,
		Err: params?.Err
	};
}
const _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parse$2 = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
const parseAsync$1 = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
const validate = ((schema, value, _ctx) => {
	const validator = schema._zod.bag.validator;
	if (validator !== void 0) {
		if (validator(value) !== COMPILE_INVALID) return true;
		if (validator.definite === true && _ctx === void 0) return false;
	}
	return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
	const ctx = _ctx ? {
		..._ctx,
		async: false,
		abortEarly: true
	} : {
		async: false,
		abortEarly: true
	};
	const fallbackRun = schema._zod.bag.fallbackRun;
	let result;
	if (fallbackRun) {
		ctx[COMPILE_FALLBACK] = true;
		result = fallbackRun({
			value,
			issues: []
		}, ctx);
	} else result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length === 0;
}
const validateAsync$1 = async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true,
		abortEarly: true
	} : {
		async: true,
		abortEarly: true
	};
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length === 0;
};
const _encode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return parse(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decode = (_Err) => {
	const parse = _parse(_Err);
	const fn = (schema, value, _ctx, _params) => {
		return parse(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _encodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			direction: "backward"
		} : { direction: "backward" };
		return await parseAsync(schema, value, ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _decodeAsync = (_Err) => {
	const parseAsync = _parseAsync(_Err);
	const fn = async (schema, value, _ctx, _params) => {
		return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
	};
	return fn;
};
const _safeEncode = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParse(_Err)(schema, value, ctx);
};
const _safeDecode = (_Err) => (schema, value, _ctx) => {
	return _safeParse(_Err)(schema, value, _ctx);
};
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		direction: "backward"
	} : { direction: "backward" };
	return _safeParseAsync(_Err)(schema, value, ctx);
};
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
	return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var regexes_exports = /* @__PURE__ */ __exportAll({
	anyString: () => anyString,
	base64: () => base64$1,
	base64url: () => base64url$1,
	bigint: () => bigint$1,
	boolean: () => boolean$1,
	browserEmail: () => browserEmail,
	cidrv4: () => cidrv4$1,
	cidrv6: () => cidrv6$1,
	creditCard: () => creditCard$1,
	cuid: () => cuid$1,
	cuid2: () => cuid2$1,
	currencyCode: () => currencyCode$1,
	date: () => date$2,
	datetime: () => datetime$1,
	domain: () => domain,
	duration: () => duration$1,
	e164: () => e164$1,
	email: () => email$1,
	emoji: () => emoji$1,
	extendedDuration: () => extendedDuration,
	guid: () => guid$1,
	hex: () => hex$1,
	hostname: () => hostname$1,
	html5Email: () => html5Email,
	httpProtocol: () => httpProtocol,
	iban: () => iban$1,
	idnEmail: () => idnEmail,
	integer: () => integer,
	ipv4: () => ipv4$1,
	ipv6: () => ipv6$1,
	ksuid: () => ksuid$1,
	lowercase: () => lowercase,
	mac: () => mac$1,
	md5_base64: () => md5_base64,
	md5_base64url: () => md5_base64url,
	md5_hex: () => md5_hex,
	nanoid: () => nanoid$1,
	nanoidOfLength: () => nanoidOfLength,
	null: () => _null$2,
	number: () => number$1,
	rfc5322Email: () => rfc5322Email,
	sha1_base64: () => sha1_base64,
	sha1_base64url: () => sha1_base64url,
	sha1_hex: () => sha1_hex,
	sha256_base64: () => sha256_base64,
	sha256_base64url: () => sha256_base64url,
	sha256_hex: () => sha256_hex,
	sha384_base64: () => sha384_base64,
	sha384_base64url: () => sha384_base64url,
	sha384_hex: () => sha384_hex,
	sha512_base64: () => sha512_base64,
	sha512_base64url: () => sha512_base64url,
	sha512_hex: () => sha512_hex,
	string: () => string$1,
	time: () => time$1,
	ulid: () => ulid$1,
	undefined: () => _undefined$2,
	unicodeEmail: () => unicodeEmail,
	uppercase: () => uppercase,
	uuid: () => uuid$1,
	uuid4: () => uuid4,
	uuid6: () => uuid6,
	uuid7: () => uuid7,
	xid: () => xid$1
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const cuid$1 = /^[cC][0-9a-z]{6,}$/;
const cuid2$1 = /^[0-9a-z]+$/;
const ulid$1 = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid$1 = /^[0-9a-vA-V]{20}$/;
const ksuid$1 = /^[A-Za-z0-9]{27}$/;
const nanoid$1 = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
	return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration$1 = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid$1 = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
*
* @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid$1 = (version) => {
	if (!version) return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
	return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ uuid$1(4);
const uuid6 = /*@__PURE__*/ uuid$1(6);
const uuid7 = /*@__PURE__*/ uuid$1(7);
/** Practical email validation */
const email$1 = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = unicodeEmail;
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
const _emoji$1 = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji$1() {
	return new RegExp(_emoji$1, "u");
}
const ipv4$1 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6$1 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac$1 = (delimiter) => {
	const escapedDelim = escapeRegex(delimiter ?? ":");
	return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4$1 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6$1 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
const base64$1 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url$1 = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
const hostname$1 = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
const e164$1 = /^\+[1-9]\d{6,14}$/;
const creditCard$1 = /^\d(?:[ -]?\d){11,18}$/;
const currencyCode$1 = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
const iban$1 = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
* esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
* will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function anchor(source) {
	return new RegExp(`^${source}$`);
}
const date$2 = /*@__PURE__*/ anchor(dateSource);
function timeSource(args) {
	const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
	return typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
}
function time$1(args) {
	return new RegExp(`^${timeSource(args)}$`);
}
function datetime$1(args) {
	const opts = ["Z"];
	if (args.offset) opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
	const qualified = `${timeSource({
		precision: args.precision,
		seconds: true
	})}(?:${opts.join("|")})`;
	const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
	return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
const anyString = /^[\s\S]{0,}$/;
const string$1 = (params) => {
	const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
	return new RegExp(`^${regex}$`);
};
const bigint$1 = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number$1 = /^-?\d+(?:\.\d+)?$/;
const boolean$1 = /^(?:true|false)$/i;
const _null$2 = /^null$/i;
const _undefined$2 = /^undefined$/i;
const lowercase = /^[^A-Z]*$/;
const uppercase = /^[^a-z]*$/;
const hex$1 = /^[0-9a-fA-F]*$/;
function fixedBase64(bodyLength, padding) {
	return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
function fixedBase64url(length) {
	return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ fixedBase64(22, "==");
const md5_base64url = /*@__PURE__*/ fixedBase64url(22);
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ fixedBase64(27, "=");
const sha1_base64url = /*@__PURE__*/ fixedBase64url(27);
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ fixedBase64(43, "=");
const sha256_base64url = /*@__PURE__*/ fixedBase64url(43);
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ fixedBase64(64, "");
const sha384_base64url = /*@__PURE__*/ fixedBase64url(64);
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ fixedBase64(86, "==");
const sha512_base64url = /*@__PURE__*/ fixedBase64url(86);

// node_modules/zod/v4/core/checks.js
const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
	const val = payload.value;
	return !nullish$1(val) && val.size !== void 0;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish$1(val) && val.length !== void 0;
};
const numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMultipleOf = /*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		if (typeof payload.value !== typeof def.value) throw new Error("Cannot mix number and bigint in multiple_of check.");
		if (typeof payload.value === "bigint" ? def.value !== BigInt(0) && payload.value % def.value === BigInt(0) : floatSafeRemainder(payload.value, def.value) === 0) return;
		payload.issues.push({
			origin: typeof payload.value,
			code: "not_multiple_of",
			divisor: def.value,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	def.format = def.format || "float64";
	const isInt = def.format?.includes("int");
	const origin = isInt ? "int" : "number";
	const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (isInt) {
			if (!Number.isInteger(input)) {
				payload.issues.push({
					expected: origin,
					format: def.format,
					code: "invalid_type",
					continue: false,
					input,
					inst
				});
				return;
			}
			if (!Number.isSafeInteger(input)) {
				if (input > 0) payload.issues.push({
					input,
					code: "too_big",
					maximum: Number.MAX_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				else payload.issues.push({
					input,
					code: "too_small",
					minimum: Number.MIN_SAFE_INTEGER,
					note: "Integers must be within the safe integer range.",
					inst,
					origin,
					inclusive: true,
					continue: !def.abort
				});
				return;
			}
		}
		if (input < minimum) payload.issues.push({
			origin: "number",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "number",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ $constructor("$ZodCheckBigIntFormat", (inst, def) => {
	$ZodCheck.init(inst, def);
	const [minimum, maximum] = BIGINT_FORMAT_RANGES[def.format];
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (input < minimum) payload.issues.push({
			origin: "bigint",
			input,
			code: "too_small",
			minimum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
		if (input > maximum) payload.issues.push({
			origin: "bigint",
			input,
			code: "too_big",
			maximum,
			inclusive: true,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxSize = /*@__PURE__*/ $constructor("$ZodCheckMaxSize", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (input.size <= def.maximum) return;
		payload.issues.push({
			origin: getSizableOrigin(input),
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinSize = /*@__PURE__*/ $constructor("$ZodCheckMinSize", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
	inst._zod.check = (payload) => {
		const input = payload.value;
		if (input.size >= def.minimum) return;
		payload.issues.push({
			origin: getSizableOrigin(input),
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckSizeEquals = /*@__PURE__*/ $constructor("$ZodCheckSizeEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const size = input.size;
		if (size === def.size) return;
		const tooBig = size > def.size;
		payload.issues.push({
			origin: getSizableOrigin(input),
			...tooBig ? {
				code: "too_big",
				maximum: def.size
			} : {
				code: "too_small",
				minimum: def.size
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units > def.maximum ? codePointLength(input) : units) <= def.maximum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_big",
			maximum: def.maximum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
		if (length === def.length) return;
		const origin = getLengthableOrigin(input);
		const tooBig = length > def.length;
		payload.issues.push({
			origin,
			...tooBig ? {
				code: "too_big",
				maximum: def.length
			} : {
				code: "too_small",
				minimum: def.length
			},
			inclusive: true,
			exact: true,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
	def.pattern ?? (def.pattern = lowercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
	def.pattern ?? (def.pattern = uppercase);
	$ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
	$ZodCheck.init(inst, def);
	const escapedRegex = escapeRegex(def.includes);
	def.pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
	inst._zod.check = (payload) => {
		if (payload.value.includes(def.includes, def.position)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "includes",
			includes: def.includes,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.startsWith(def.prefix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "starts_with",
			prefix: def.prefix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
	$ZodCheck.init(inst, def);
	const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
	def.pattern ?? (def.pattern = pattern);
	inst._zod.check = (payload) => {
		if (payload.value.endsWith(def.suffix)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "ends_with",
			suffix: def.suffix,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function handleCheckPropertyResult(result, payload, property) {
	if (result.issues.length) payload.issues.push(...prefixIssues(property, result.issues));
}
const $ZodCheckProperty = /*@__PURE__*/ $constructor("$ZodCheckProperty", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		const result = def.schema._zod.run({
			value: payload.value[def.property],
			issues: []
		}, {});
		if (result instanceof Promise) return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
		handleCheckPropertyResult(result, payload, def.property);
	};
});
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
	$ZodCheck.init(inst, def);
	hide(inst, Symbol.iterator, function* () {
		yield inst;
	});
	let entries;
	inst._zod.check = (payload) => {
		if (payload.value == null) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input: payload.value,
				inst
			});
			return;
		}
		entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
		const input = payload.value;
		let proms;
		for (const [key, schema] of entries) {
			const result = schema._zod.run({
				value: input[key],
				issues: []
			}, {});
			if (result instanceof Promise) {
				proms ?? (proms = []);
				proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
			} else handleCheckPropertyResult(result, payload, key);
		}
		if (proms) return Promise.all(proms).then(() => void 0);
	};
});
const $ZodCheckMimeType = /*@__PURE__*/ $constructor("$ZodCheckMimeType", (inst, def) => {
	$ZodCheck.init(inst, def);
	const mimeSet = new Set(def.mime);
	inst._zod.check = (payload) => {
		if (mimeSet.has(payload.value.type)) return;
		payload.issues.push({
			code: "invalid_value",
			values: def.mime,
			input: payload.value.type,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
	$ZodCheck.init(inst, def);
	inst._zod.check = (payload) => {
		payload.value = def.tx(payload.value);
	};
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
	constructor(args = [], closed = {}) {
		this.content = [];
		this.indent = 0;
		this.args = args;
		this.closed = closed;
	}
	indented(fn) {
		this.indent += 1;
		try {
			fn(this);
		} finally {
			this.indent -= 1;
		}
	}
	write(arg) {
		if (typeof arg === "function") {
			arg(this, { execution: "sync" });
			arg(this, { execution: "async" });
			return;
		}
		const lines = arg.split("\n").filter((x) => x);
		const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
		const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
		for (const line of dedented) this.content.push(line);
	}
	compile() {
		const F = Function;
		const content = this?.content ?? [``];
		return new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`)(...Object.values(this.closed));
	}
};

// node_modules/zod/v4/core/versions.js
const version = {
	major: 4,
	minor: 6,
	patch: 7
};

// node_modules/zod/v4/core/schemas.js
const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted$1(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted$1(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted$1(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted$1(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	$ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
	def.pattern ?? (def.pattern = guid$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
	if (def.version) {
		const v = {
			v1: 1,
			v2: 2,
			v3: 3,
			v4: 4,
			v5: 5,
			v6: 6,
			v7: 7,
			v8: 8
		}[def.version];
		if (v === void 0) throw new Error(`Invalid UUID version: "${def.version}"`);
		def.pattern ?? (def.pattern = uuid$1(v));
	} else def.pattern ?? (def.pattern = uuid$1());
	$ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
	def.pattern ?? (def.pattern = email$1);
	$ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
	try {
		if (typeof URL !== "undefined" && typeof URL.canParse === "function") return URL.canParse(input);
		new URL(input);
		return true;
	} catch {
		return false;
	}
}
function validateURL(trimmed, def) {
	if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) return canParseURL(trimmed) || 2;
	return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
	if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) return 1;
	try {
		if (typeof URL !== "undefined") {
			const URLStatic = URL;
			if (typeof URLStatic.parse === "function") return URLStatic.parse(trimmed) ?? 2;
		}
		return new URL(trimmed);
	} catch {
		return 2;
	}
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
	return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
	hostname.lastIndex = 0;
	return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
	protocol.lastIndex = 0;
	return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		try {
			const trimmed = payload.value.trim();
			const url = validateURL(trimmed, def);
			if (url === 1) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					note: "Invalid URL format",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === 2) {
				payload.issues.push({
					code: "invalid_format",
					format: "url",
					input: payload.value,
					inst,
					continue: !def.abort
				});
				return;
			}
			if (url === true) {
				payload.value = stripTabAndNewline(trimmed);
				return;
			}
			if (def.hostname && !urlHostnameOk(url, def.hostname)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid hostname",
				pattern: def.hostname.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			if (def.protocol && !urlProtocolOk(url, def.protocol)) payload.issues.push({
				code: "invalid_format",
				format: "url",
				note: "Invalid protocol",
				pattern: def.protocol.source,
				input: payload.value,
				inst,
				continue: !def.abort
			});
			payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
			return;
		} catch (_) {
			payload.issues.push({
				code: "invalid_format",
				format: "url",
				input: payload.value,
				inst,
				continue: !def.abort
			});
		}
	};
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
	def.pattern ?? (def.pattern = emoji$1());
	$ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
	if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1)) throw new Error(`Invalid nanoid length: ${def.length}`);
	def.pattern ?? (def.pattern = def.length === void 0 ? nanoid$1 : nanoidOfLength(def.length));
	$ZodStringFormat.init(inst, def);
});
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
	def.pattern ?? (def.pattern = cuid$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
	def.pattern ?? (def.pattern = cuid2$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
	def.pattern ?? (def.pattern = ulid$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
	def.pattern ?? (def.pattern = xid$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
	def.pattern ?? (def.pattern = ksuid$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
	def.pattern ?? (def.pattern = datetime$1(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
	def.pattern ?? (def.pattern = date$2);
	$ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
	def.pattern ?? (def.pattern = time$1(def));
	$ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
	def.pattern ?? (def.pattern = duration$1);
	$ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
	def.pattern ?? (def.pattern = ipv4$1);
	$ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
	if (!ipv6Alphabet.test(value)) return false;
	return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
	def.pattern ?? (def.pattern = ipv6$1);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidIPv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "ipv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodMAC = /*@__PURE__*/ $constructor("$ZodMAC", (inst, def) => {
	def.pattern ?? (def.pattern = mac$1(def.delimiter));
	$ZodStringFormat.init(inst, def);
});
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv4$1);
	$ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
	const parts = value.split("/");
	if (parts.length !== 2) return false;
	const [address, prefix] = parts;
	if (!prefix) return false;
	const prefixNum = Number(prefix);
	if (`${prefixNum}` !== prefix) return false;
	if (prefixNum < 0 || prefixNum > 128) return false;
	return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
	def.pattern ?? (def.pattern = cidrv6$1);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (!isValidCIDRv6(payload.value)) payload.issues.push({
			code: "invalid_format",
			format: "cidrv6",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidBase64(data) {
	if (data === "") return true;
	if (/\s/.test(data)) return false;
	if (data.length % 4 !== 0) return false;
	try {
		atob(data);
		return true;
	} catch {
		return false;
	}
}
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
	def.pattern ?? (def.pattern = base64Charset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
	if (!base64urlCharset.test(data)) return false;
	const base64 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
	return isValidBase64(base64.padEnd(Math.ceil(base64.length / 4) * 4, "="));
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
	def.pattern ?? (def.pattern = base64urlCharset);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidBase64URL(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "base64url",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
	def.pattern ?? (def.pattern = e164$1);
	$ZodStringFormat.init(inst, def);
});
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
	let length = digits.length;
	let bit = 1;
	let sum = 0;
	while (length) {
		const value = digits.charCodeAt(--length) - 48;
		bit ^= 1;
		sum += bit ? [
			0,
			2,
			4,
			6,
			8,
			1,
			3,
			5,
			7,
			9
		][value] : value;
	}
	return sum % 10 === 0;
}
function isValidCreditCard(input) {
	if (!creditCard$1.test(input)) return false;
	return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ $constructor("$ZodCreditCard", (inst, def) => {
	def.pattern ?? (def.pattern = creditCard$1);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidCreditCard(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "credit_card",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isIso7064Mod97(iban) {
	let remainder = 0;
	const len = iban.length;
	for (let i = 4; i < len; i++) {
		const code = iban.charCodeAt(i);
		remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
	}
	for (let i = 0; i < 4; i++) {
		const code = iban.charCodeAt(i);
		remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
	}
	return remainder === 1;
}
function isValidIBAN(input) {
	if (!iban$1.test(input)) return false;
	return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ $constructor("$ZodIBAN", (inst, def) => {
	def.pattern ?? (def.pattern = iban$1);
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidIBAN(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "iban",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
function isValidJWT(token, algorithm = null) {
	try {
		const tokensParts = token.split(".");
		if (tokensParts.length !== 3) return false;
		const [header] = tokensParts;
		if (!header) return false;
		const parsedHeader = JSON.parse(atob(header));
		if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT") return false;
		if (!parsedHeader.alg) return false;
		if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm)) return false;
		return true;
	} catch {
		return false;
	}
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (isValidJWT(payload.value, def.alg)) return;
		payload.issues.push({
			code: "invalid_format",
			format: "jwt",
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodCustomStringFormat = /*@__PURE__*/ $constructor("$ZodCustomStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		if (def.fn(payload.value)) return;
		payload.issues.push({
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			inst,
			continue: !def.abort
		});
	};
});
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
	$ZodCheckNumberFormat.init(inst, def);
	$ZodNumber.init(inst, def);
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = bigint$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = BigInt(payload.value);
		} catch (_) {}
		if (typeof payload.value === "bigint") return payload;
		payload.issues.push({
			expected: "bigint",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodBigIntFormat = /*@__PURE__*/ $constructor("$ZodBigIntFormat", (inst, def) => {
	$ZodCheckBigIntFormat.init(inst, def);
	$ZodBigInt.init(inst, def);
});
const $ZodSymbol = /*@__PURE__*/ $constructor("$ZodSymbol", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (typeof input === "symbol") return payload;
		payload.issues.push({
			expected: "symbol",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodUndefined = /*@__PURE__*/ $constructor("$ZodUndefined", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _undefined$2;
	inst._zod.values = /* @__PURE__ */ new Set([void 0]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (typeof input === "undefined") return payload;
		payload.issues.push({
			expected: "undefined",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodNull = /*@__PURE__*/ $constructor("$ZodNull", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = _null$2;
	inst._zod.values = /* @__PURE__ */ new Set([null]);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (input === null) return payload;
		payload.issues.push({
			expected: "null",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodAny = /*@__PURE__*/ $constructor("$ZodAny", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		payload.issues.push({
			expected: "never",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
const $ZodVoid = /*@__PURE__*/ $constructor("$ZodVoid", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (typeof input === "undefined") return payload;
		payload.issues.push({
			expected: "void",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = new Date(payload.value);
		} catch (_err) {}
		const input = payload.value;
		const isDate = input instanceof Date;
		if (isDate && !Number.isNaN(input.getTime())) return payload;
		payload.issues.push({
			expected: "date",
			code: "invalid_type",
			input,
			...isDate ? { received: "Invalid Date" } : {},
			inst
		});
		return payload;
	};
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
const arraySize = (input) => Array.isArray(input) ? input.length : -1;
const mapSize = (input) => input instanceof Map ? input.size : -1;
const setSize = (input) => input instanceof Set ? input.size : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted$1(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted$1(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, /* @__PURE__ */ new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject$1 = isObject;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$1(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted$1(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
	$ZodObject.init(inst, def);
	const superParse = inst._zod.parse;
	const _normalized = cached(() => normalizeDef(def));
	const memo = globalConfig.memoizer;
	const generateFastpass = (shape) => {
		const normalized = _normalized.value;
		const syms = normalized.symbolKeys;
		const doc = new Doc(["payload", "ctx"], {
			shape,
			inst,
			memo,
			syms
		});
		const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
		const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
		doc.write(`const input = payload.value;`);
		const ids = Object.create(null);
		let counter = 0;
		for (const key of normalized.allKeys) ids[key] = `key_${counter++}`;
		doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
		for (const key of normalized.allKeys) {
			if (key === "__proto__") continue;
			const id = ids[key];
			const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
			const isPresent = `${k} in input`;
			const schema = shape[key];
			const optin = schema?._zod?.optin;
			const isOptionalIn = optin !== void 0;
			const isOptionalOut = schema?._zod?.optout === "optional";
			doc.write(`const ${id} = ${parseStr(k)};`);
			if (isOptionalIn && isOptionalOut) {
				const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
				doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
			} else if (!isOptionalIn) doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
			else {
				doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
				if (optin === "defaulted") doc.write(`newResult[${k}] = ${id}.value;`);
				else doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
			}
		}
		doc.write(`payload.value = newResult;`);
		doc.write(`return payload;`);
		return doc.compile();
	};
	let fastpass;
	const isObject$2 = isObject;
	const jit = !globalConfig.jitless;
	const allowsEval$1 = allowsEval;
	const fastEnabled = jit && allowsEval$1.value;
	const catchall = def.catchall;
	let value;
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject$2(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
			if (!fastpass) fastpass = generateFastpass(def.shape);
			payload = fastpass(payload, ctx);
			if (!catchall) return payload;
			return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
		}
		return superParse(payload, ctx);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted$1(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
	const matches = [];
	for (let i = 0; i < results.length; i++) if (results[i].issues.length === 0) matches.push(i);
	if (matches.length === 1) {
		final.value = results[matches[0]].value;
		return final;
	}
	if (matches.length === 0) final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	else final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: [],
		inclusive: false,
		matches
	});
	return final;
}
const $ZodXor = /*@__PURE__*/ $constructor("$ZodXor", (inst, def) => {
	$ZodUnion.init(inst, def);
	def.inclusive = false;
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else results.push(result);
		}
		if (!async) return handleExclusiveUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleExclusiveUnionResults(results, payload, inst, ctx);
		});
	};
});
function discriminatorMap(def) {
	const map = /* @__PURE__ */ new Map();
	for (const option of def.options) {
		const values = option._zod.propValues?.[def.discriminator];
		if (!values || values.size === 0) throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
		for (const value of values) if (map.has(value)) {
			if (value !== void 0) throw new Error(`Duplicate discriminator value "${String(value)}"`);
			map.set(value, null);
		} else map.set(value, option);
	}
	return map;
}
const $ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
	def.inclusive = false;
	$ZodUnion.init(inst, def);
	const _super = inst._zod.parse;
	defineLazyInternal(inst, "propValues", (zod) => {
		const propValues = {};
		let undefinedCount = 0;
		for (const option of zod.def.options) {
			const pv = option._zod.propValues;
			if (!pv || Object.keys(pv).length === 0) throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
			if (pv[zod.def.discriminator]?.has(void 0)) undefinedCount++;
			for (const [k, v] of Object.entries(pv)) {
				if (!Object.prototype.hasOwnProperty.call(propValues, k)) assignProp(propValues, k, /* @__PURE__ */ new Set());
				for (const val of v) propValues[k].add(val);
			}
		}
		if (!zod.def.unionFallback && undefinedCount > 1) propValues[zod.def.discriminator]?.delete(void 0);
		return propValues;
	});
	def.options.forEach((option, i) => {
		const propShape = rawShape(option._zod.def);
		if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) throw new Error(`Invalid discriminated union option at index "${i}"`);
	});
	const disc = cached(() => discriminatorMap(def));
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				code: "invalid_type",
				expected: "object",
				input,
				inst
			});
			return payload;
		}
		const value = input?.[def.discriminator];
		const opt = disc.value.get(value);
		if (opt && (value !== void 0 || ctx.direction !== "backward")) return opt._zod.run(payload, ctx);
		if (def.unionFallback || ctx.direction === "backward") return _super(payload, ctx);
		payload.issues.push({
			code: "invalid_union",
			errors: [],
			note: "No matching discriminator",
			discriminator: def.discriminator,
			options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
			input,
			path: [def.discriminator],
			inst
		});
		return payload;
	};
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		const left = def.left._zod.run({
			value: input,
			issues: []
		}, ctx);
		const right = def.right._zod.run({
			value: input,
			issues: []
		}, ctx);
		if (left instanceof Promise || right instanceof Promise) return Promise.all([left, right]).then(([left, right]) => {
			return handleIntersectionResults(payload, left, right);
		});
		return handleIntersectionResults(payload, left, right);
	};
});
function mergeValues(a, b) {
	if (a === b) return {
		valid: true,
		data: a
	};
	if (a instanceof Date && b instanceof Date && +a === +b) return {
		valid: true,
		data: a
	};
	if (isPlainObject(a) && isPlainObject(b)) {
		const bKeys = Object.keys(b);
		const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
		const newObj = {
			...a,
			...b
		};
		if (Object.prototype.hasOwnProperty.call(newObj, "__proto__")) delete newObj.__proto__;
		for (const key of sharedKeys) {
			if (key === "__proto__") continue;
			const sharedValue = mergeValues(a[key], b[key]);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
			};
			newObj[key] = sharedValue.data;
		}
		return {
			valid: true,
			data: newObj
		};
	}
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return {
			valid: false,
			mergeErrorPath: []
		};
		const newArray = [];
		for (let index = 0; index < a.length; index++) {
			const itemA = a[index];
			const itemB = b[index];
			const sharedValue = mergeValues(itemA, itemB);
			if (!sharedValue.valid) return {
				valid: false,
				mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
			};
			newArray.push(sharedValue.data);
		}
		return {
			valid: true,
			data: newArray
		};
	}
	return {
		valid: false,
		mergeErrorPath: []
	};
}
function handleIntersectionResults(result, left, right) {
	const unrecKeys = /* @__PURE__ */ new Map();
	let unrecIssue;
	const keyIssues = /* @__PURE__ */ new Map();
	const collect = (iss, side) => {
		let keys;
		if (iss.code === "unrecognized_keys" && !iss.path?.length) {
			unrecIssue ?? (unrecIssue = iss);
			keys = iss.keys;
		} else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
			const k = String(iss.path[0]);
			if (!keyIssues.has(k)) keyIssues.set(k, iss);
			keys = [k];
		} else return false;
		for (const k of keys) {
			if (!unrecKeys.has(k)) unrecKeys.set(k, {});
			unrecKeys.get(k)[side] = true;
		}
		return true;
	};
	for (const iss of left.issues) if (!collect(iss, "l")) result.issues.push(iss);
	for (const iss of right.issues) if (!collect(iss, "r")) result.issues.push(iss);
	const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
	if (bothKeys.length) {
		const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
		if (aggregated.length) result.issues.push({
			...unrecIssue,
			keys: aggregated
		});
		for (const k of bothKeys) if (!aggregated.includes(k) && keyIssues.has(k)) result.issues.push(keyIssues.get(k));
	}
	const merged = mergeValues(left.value, right.value);
	if (!merged.valid) {
		if (aborted$1(result)) return result;
		throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
	}
	result.value = merged.data;
	return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
	$ZodType.init(inst, def);
	const items = def.items;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				input,
				inst,
				expected: "tuple",
				code: "invalid_type"
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
		const proms = [];
		const optinStart = getTupleOptStart(items, "optin");
		const optoutStart = getTupleOptStart(items, "optout");
		if (!def.rest) {
			if (input.length < optinStart) {
				payload.issues.push({
					code: "too_small",
					minimum: optinStart,
					inclusive: true,
					input,
					inst,
					origin: "array"
				});
				return payload;
			}
			if (input.length > items.length) payload.issues.push({
				code: "too_big",
				maximum: items.length,
				inclusive: true,
				input,
				inst,
				origin: "array"
			});
		}
		const itemResults = new Array(items.length);
		const abortEarly = def.rest ? ctx?.abortEarly : void 0;
		let itemAborted = false;
		for (let i = 0; i < items.length; i++) {
			const r = items[i]._zod.run({
				value: input[i],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((rr) => {
				itemResults[i] = rr;
			}));
			else {
				itemResults[i] = r;
				if (abortEarly && !itemAborted && r.issues.length) itemAborted = aborted$1(r);
			}
		}
		if (def.rest && !itemAborted) {
			let i = items.length - 1;
			const rest = input.slice(items.length);
			let seen = payload.issues.length;
			for (const el of rest) {
				if (abortEarly && payload.issues.length !== seen) {
					if (aborted$1(payload, seen)) break;
					seen = payload.issues.length;
				}
				i++;
				const result = def.rest._zod.run({
					value: el,
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((r) => handleTupleResult(r, payload, i)));
				else handleTupleResult(result, payload, i);
			}
		}
		if (proms.length) return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
		return handleTupleResults(itemResults, payload, items, input, optoutStart);
	};
});
function getTupleOptStart(items, key) {
	for (let i = items.length - 1; i >= 0; i--) if (!(key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional")) return i + 1;
	return 0;
}
function handleTupleResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
	for (let i = 0; i < items.length; i++) {
		const r = itemResults[i];
		const isPresent = i < input.length;
		if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
			final.value.length = i;
			break;
		}
		if (r.issues.length) {
			if (!isPresent && i >= optoutStart) {
				final.value.length = i;
				break;
			}
			final.issues.push(...prefixIssues(i, r.issues));
		}
		final.value[i] = r.value;
	}
	for (let i = final.value.length - 1; i >= input.length; i--) if (items[i]._zod.optout === "optional" && final.value[i] === void 0) final.value.length = i;
	else break;
	return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = /* @__PURE__ */ new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
const $ZodMap = /*@__PURE__*/ $constructor("$ZodMap", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!(input instanceof Map)) {
			payload.issues.push({
				expected: "map",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		payload.value = memo ? memo.alloc(inst, payload, /* @__PURE__ */ new Map(), ctx) : /* @__PURE__ */ new Map();
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const [key, value] of input) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted$1(payload, seen)) break;
				seen = payload.issues.length;
			}
			const keyResult = def.keyType._zod.run({
				value: key,
				issues: []
			}, ctx);
			const valueResult = def.valueType._zod.run({
				value,
				issues: []
			}, ctx);
			if (keyResult instanceof Promise || valueResult instanceof Promise) proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
				handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
			}));
			else handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, mapSize);
});
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
	if (keyResult.issues.length) {
		if (propertyKeyTypes.has(typeof key)) final.issues.push(...prefixIssues(key, keyResult.issues));
		else final.issues.push({
			code: "invalid_key",
			origin: "map",
			input,
			inst,
			issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
		});
	}
	if (valueResult.issues.length) {
		if (propertyKeyTypes.has(typeof key)) final.issues.push(...prefixIssues(key, valueResult.issues));
		else final.issues.push({
			origin: "map",
			code: "invalid_element",
			input,
			inst,
			key,
			issues: valueResult.issues.map((iss) => finalizeIssue(iss, ctx, config()))
		});
	}
	final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ $constructor("$ZodSet", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!(input instanceof Set)) {
			payload.issues.push({
				input,
				inst,
				expected: "set",
				code: "invalid_type"
			});
			return payload;
		}
		const proms = [];
		payload.value = memo ? memo.alloc(inst, payload, /* @__PURE__ */ new Set(), ctx) : /* @__PURE__ */ new Set();
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const item of input) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted$1(payload, seen)) break;
				seen = payload.issues.length;
			}
			const result = def.valueType._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleSetResult(result, payload)));
			else handleSetResult(result, payload);
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, setSize);
});
function handleSetResult(result, final) {
	if (result.issues.length) final.issues.push(...result.issues);
	final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
	$ZodType.init(inst, def);
	const values = getEnumValues(def.entries);
	const valuesSet = new Set(values);
	inst._zod.values = valuesSet;
	defineLazyInternal(inst, "pattern", (zod) => {
		const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
		return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (valuesSet.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const values = new Set(def.values);
	inst._zod.values = values;
	defineLazyInternal(inst, "pattern", (zod) => {
		const vals = zod.def.values;
		return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
	});
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (values.has(input)) return payload;
		payload.issues.push({
			code: "invalid_value",
			values: def.values,
			input,
			inst
		});
		return payload;
	};
});
const $ZodFile = /*@__PURE__*/ $constructor("$ZodFile", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		const input = payload.value;
		if (input instanceof File) return payload;
		payload.issues.push({
			expected: "file",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "optional";
	globalConfig.memoizer?.guard(inst);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		const _out = def.transform(payload.value, payload);
		if (ctx.async) return (_out instanceof Promise ? _out : Promise.resolve(_out)).then((output) => {
			payload.value = output;
			return payload;
		});
		if (_out instanceof Promise) throw new $ZodAsyncError();
		payload.value = _out;
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
	inst._zod.parse = (payload, ctx) => {
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) {
			payload.value = def.defaultValue;
			/**
			* $ZodDefault returns the default value immediately in forward direction.
			* It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
			return payload;
		}
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleDefaultResult(result, def));
		return handleDefaultResult(result, def);
	};
});
function handleDefaultResult(payload, def) {
	if (payload.value === void 0) payload.value = def.defaultValue;
	return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.optin = "defaulted";
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		if (payload.value === void 0) payload.value = def.defaultValue;
		return def.innerType._zod.run(payload, ctx);
	};
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => {
		const v = zod.def.innerType._zod.values;
		return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => handleNonOptionalResult(result, inst));
		return handleNonOptionalResult(result, inst);
	};
});
function handleNonOptionalResult(payload, inst) {
	if (!payload.issues.length && payload.value === void 0) payload.issues.push({
		code: "invalid_type",
		expected: "nonoptional",
		input: payload.value,
		inst
	});
	return payload;
}
const $ZodSuccess = /*@__PURE__*/ $constructor("$ZodSuccess", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") throw new $ZodEncodeError("ZodSuccess");
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then((result) => {
			payload.value = result.issues.length === 0;
			return payload;
		});
		payload.value = result.issues.length === 0;
		return payload;
	};
});
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
	};
});
const $ZodNaN = /*@__PURE__*/ $constructor("$ZodNaN", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _ctx) => {
		if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
			payload.issues.push({
				input: payload.value,
				inst,
				expected: "nan",
				code: "invalid_type"
			});
			return payload;
		}
		return payload;
	};
});
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handlePipeResult(right, def.in, ctx));
			return handlePipeResult(right, def.in, ctx);
		}
		const left = def.in._zod.run(payload, ctx);
		if (left instanceof Promise) return left.then((left) => handlePipeResult(left, def.out, ctx));
		return handlePipeResult(left, def.out, ctx);
	};
});
function handlePipeResult(left, next, ctx) {
	if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
		left.aborted = true;
		return left;
	}
	return next._zod.run({
		value: left.value,
		issues: left.issues
	}, ctx);
}
const $ZodCodec = /*@__PURE__*/ $constructor("$ZodCodec", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
	inst._zod.parse = (payload, ctx) => {
		if ((ctx.direction || "forward") === "forward") {
			const left = def.in._zod.run(payload, ctx);
			if (left instanceof Promise) return left.then((left) => handleCodecAResult(left, def, ctx));
			return handleCodecAResult(left, def, ctx);
		} else {
			const right = def.out._zod.run(payload, ctx);
			if (right instanceof Promise) return right.then((right) => handleCodecAResult(right, def, ctx));
			return handleCodecAResult(right, def, ctx);
		}
	};
});
function handleCodecAResult(result, def, ctx) {
	if (result.issues.length) {
		result.aborted = true;
		return result;
	}
	if ((ctx.direction || "forward") === "forward") {
		const transformed = def.transform(result.value, result);
		if (transformed instanceof Promise) return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
		return handleCodecTxResult(result, transformed, def.out, ctx);
	} else {
		const transformed = def.reverseTransform(result.value, result);
		if (transformed instanceof Promise) return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
		return handleCodecTxResult(result, transformed, def.in, ctx);
	}
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
	if (left.issues.length) {
		left.aborted = true;
		return left;
	}
	return nextSchema._zod.run({
		value,
		issues: left.issues
	}, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ $constructor("$ZodPreprocess", (inst, def) => {
	$ZodPipe.init(inst, def);
});
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run(payload, ctx);
		if (result instanceof Promise) return result.then(handleReadonlyResult);
		return handleReadonlyResult(result);
	};
});
function handleReadonlyResult(payload) {
	if (!payload.memo) payload.value = Object.freeze(payload.value);
	return payload;
}
function leafPattern(schema) {
	const def = schema._zod.def;
	let pattern = def.pattern;
	let isInt = !!def.format?.includes("int");
	let minimum;
	let maximum;
	for (const ch of def.checks ?? []) {
		const d = ch._zod.def;
		if (d.pattern) pattern = d.pattern;
		isInt || (isInt = !!d.format?.includes("int"));
		const lo = d.minimum ?? d.length;
		const hi = d.maximum ?? d.length;
		if (lo !== void 0 && (minimum === void 0 || lo > minimum)) minimum = lo;
		if (hi !== void 0 && (maximum === void 0 || hi < maximum)) maximum = hi;
	}
	if (pattern) return pattern.source;
	if (minimum !== void 0 && maximum !== void 0 && minimum > maximum) return "(?!)";
	if (minimum !== void 0 || maximum !== void 0) return string$1({
		minimum,
		maximum
	}).source;
	const own = schema._zod.pattern;
	return (isInt && own === number$1 ? integer : own)?.source;
}
function partPattern(schema) {
	const def = schema._zod.def;
	const own = schema._zod.pattern?.source;
	const inner = def.innerType ?? schema._zod.innerType;
	if (inner) {
		const before = inner._zod.pattern?.source;
		const after = partPattern(inner);
		if (own && before && after && after !== before) return own.replace(cleanRegex(before), () => cleanRegex(after));
		return own;
	}
	if (def.options) {
		const sources = def.options.map(partPattern);
		if (sources.every(Boolean)) return `^(${sources.map((s) => cleanRegex(s)).join("|")})$`;
	}
	return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ $constructor("$ZodTemplateLiteral", (inst, def) => {
	$ZodType.init(inst, def);
	const regexParts = [];
	for (const part of def.parts) if (typeof part === "object" && part !== null) {
		const source = partPattern(part);
		if (!source) throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
		regexParts.push(cleanRegex(source));
	} else if (part === null || primitiveTypes.has(typeof part)) regexParts.push(escapeRegex(`${part}`));
	else throw new Error(`Invalid template literal part: ${part}`);
	inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
	inst._zod.parse = (payload, _ctx) => {
		if (typeof payload.value !== "string") {
			payload.issues.push({
				input: payload.value,
				inst,
				expected: "string",
				code: "invalid_type"
			});
			return payload;
		}
		inst._zod.pattern.lastIndex = 0;
		if (!inst._zod.pattern.test(payload.value)) {
			payload.issues.push({
				input: payload.value,
				inst,
				code: "invalid_format",
				format: def.format ?? "template_literal",
				pattern: inst._zod.pattern.source
			});
			return payload;
		}
		return payload;
	};
});
const $ZodFunction = /*@__PURE__*/ $constructor("$ZodFunction", (inst, def) => {
	$ZodType.init(inst, def);
	Object.defineProperty(inst, "_def", { value: def });
	inst._zod.def = def;
	inst.implement = (func) => {
		if (typeof func !== "function") throw new Error("implement() must be called with a function");
		return Object.defineProperty(function(...args) {
			const parsedArgs = inst._def.input ? parse$2(inst._def.input, args) : args;
			const result = Reflect.apply(func, this, parsedArgs);
			if (inst._def.output) return parse$2(inst._def.output, result);
			return result;
		}, "_zod", {
			value: inst._zod,
			enumerable: false
		});
	};
	inst.implementAsync = (func) => {
		if (typeof func !== "function") throw new Error("implementAsync() must be called with a function");
		return Object.defineProperty(async function(...args) {
			const parsedArgs = inst._def.input ? await parseAsync$1(inst._def.input, args) : args;
			const result = await Reflect.apply(func, this, parsedArgs);
			if (inst._def.output) return await parseAsync$1(inst._def.output, result);
			return result;
		}, "_zod", {
			value: inst._zod,
			enumerable: false
		});
	};
	inst._zod.parse = (payload, _ctx) => {
		if (typeof payload.value !== "function") {
			payload.issues.push({
				code: "invalid_type",
				expected: "function",
				input: payload.value,
				inst
			});
			return payload;
		}
		if (inst._def.output && inst._def.output._zod.def.type === "promise") payload.value = inst.implementAsync(payload.value);
		else payload.value = inst.implement(payload.value);
		return payload;
	};
	inst.input = (...args) => {
		const F = inst.constructor;
		if (Array.isArray(args[0])) return new F({
			type: "function",
			input: new $ZodTuple({
				type: "tuple",
				items: args[0],
				rest: args[1]
			}),
			output: inst._def.output
		});
		return new F({
			type: "function",
			input: args[0],
			output: inst._def.output
		});
	};
	inst.output = (output) => {
		const F = inst.constructor;
		return new F({
			type: "function",
			input: inst._def.input,
			output
		});
	};
	return inst;
});
const $ZodPromise = /*@__PURE__*/ $constructor("$ZodPromise", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, ctx) => {
		return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({
			value: inner,
			issues: []
		}, ctx));
	};
});
const $ZodLazy = /*@__PURE__*/ $constructor("$ZodLazy", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazy(inst._zod, "innerType", () => {
		const d = def;
		if (!d._cachedInner) d._cachedInner = def.getter();
		return d._cachedInner;
	});
	defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
	defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
	defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
	inst._zod.parse = (payload, ctx) => {
		return inst._zod.innerType._zod.run(payload, ctx);
	};
});
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
	$ZodCheck.init(inst, def);
	$ZodType.init(inst, def);
	inst._zod.parse = (payload, _) => {
		return payload;
	};
	inst._zod.check = (payload) => {
		const input = payload.value;
		const r = def.fn(input);
		if (r instanceof Promise) return r.then((r) => handleRefineResult(r, payload, input, inst));
		handleRefineResult(r, payload, input, inst);
	};
});
function handleRefineResult(result, payload, input, inst) {
	if (!result) {
		const _iss = {
			code: "custom",
			input,
			inst,
			path: [...inst._zod.def.path ?? []],
			continue: !inst._zod.def.abort
		};
		if (inst._zod.def.params) _iss.params = inst._zod.def.params;
		payload.issues.push(issue(_iss));
	}
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
	constructor() {
		super(`Cannot parse a reference cycle that closes through a transform`);
		this.name = "ZodCyclicError";
	}
};
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
function isRef(value) {
	return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
	return issues.map((iss) => iss.path ? {
		...iss,
		path: iss.path.slice()
	} : { ...iss });
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE$1 = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
	const cached = recursive.get(inst);
	if (cached !== void 0) return cached ? PROVEN : NONE$1;
	if (stack.has(inst)) return PROVEN;
	stack.add(inst);
	let result = NONE$1;
	const check = (child) => {
		if (result !== PROVEN && child?._zod) {
			const answer = isRecursive(child, stack, resolve);
			if (answer > result) result = answer;
		}
	};
	const shape = (sh, spread) => {
		let answer = NONE$1;
		for (const key of Reflect.ownKeys(sh)) {
			const desc = Object.getOwnPropertyDescriptor(sh, key);
			if (spread && !desc.enumerable) continue;
			const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE$1;
			if (child > answer) answer = child;
		}
		return answer;
	};
	const merge = (answer) => {
		if (answer > result) result = answer;
	};
	const def = inst._zod.def;
	switch (def.type) {
		case "object": {
			const raw = rawShape(def);
			merge(raw ? shape(raw, true) : ASSUMED);
			check(def.catchall);
			break;
		}
		case "array":
			check(def.element);
			break;
		case "tuple":
			for (const el of def.items) check(el);
			check(def.rest);
			break;
		case "record":
		case "map":
			check(def.keyType);
			check(def.valueType);
			break;
		case "set":
			check(def.valueType);
			break;
		case "union":
			for (const el of def.options) check(el);
			break;
		case "intersection":
			check(def.left);
			check(def.right);
			break;
		case "optional":
		case "nullable":
		case "default":
		case "prefault":
		case "catch":
		case "readonly":
		case "nonoptional":
		case "promise":
		case "success":
			check(def.innerType);
			break;
		case "pipe":
			check(def.in);
			check(def.out);
			break;
		case "function":
			check(def.input);
			check(def.output);
			break;
		case "lazy": {
			const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
			merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
			break;
		}
		case "template_literal":
		case "string":
		case "number":
		case "int":
		case "boolean":
		case "bigint":
		case "symbol":
		case "undefined":
		case "null":
		case "void":
		case "never":
		case "any":
		case "unknown":
		case "date":
		case "nan":
		case "enum":
		case "literal":
		case "file":
		case "transform":
		case "custom": break;
		default: for (const key in def) {
			const desc = Object.getOwnPropertyDescriptor(def, key);
			if (!desc || desc.get) continue;
			const value = desc.value;
			if (!value || typeof value !== "object") continue;
			if (value._zod) check(value);
			else if (Array.isArray(value)) for (const el of value) check(el);
		}
	}
	stack.delete(inst);
	return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
	if (answer !== ASSUMED) recursive.set(inst, answer === PROVEN);
	return answer;
}
function bucketFor(state, inst) {
	let bucket = state.buckets.get(inst);
	if (!bucket) {
		bucket = /* @__PURE__ */ new WeakMap();
		state.buckets.set(inst, bucket);
	}
	return bucket;
}
let handoff;
const open = [];
const memo = {
	alloc(_inst, payload, empty) {
		const bucket = handoff;
		if (!bucket) return empty;
		handoff = void 0;
		const entry = {
			value: empty,
			issues: null
		};
		bucket.set(payload.value, entry);
		open.push(entry);
		return empty;
	},
	guard(inst) {
		var _a;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value)) throw new $ZodCyclicError();
				return base(payload, ctx);
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	},
	attach(inst) {
		var _a;
		let isRecursiveInst;
		let rechecked = false;
		let lastCtx;
		let lastBucket;
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred.push(() => {
			const base = inst._zod.parse;
			const wrapped = (payload, ctx) => {
				if (isRecursiveInst === void 0) {
					const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
					if (walked === NONE$1) {
						inst._zod.parse = base;
						if (inst._zod.run === wrapped) inst._zod.run = base;
						return base(payload, ctx);
					}
					if (walked === PROVEN || rechecked) isRecursiveInst = true;
					else rechecked = true;
				}
				const input = payload.value;
				if (!isRef(input)) return base(payload, ctx);
				let state = ctx[STATE];
				if (!state) {
					state = {
						buckets: /* @__PURE__ */ new WeakMap(),
						backEdges: void 0
					};
					ctx[STATE] = state;
				}
				let bucket;
				if (lastCtx === ctx) bucket = lastBucket;
				else {
					bucket = bucketFor(state, inst);
					lastCtx = ctx;
					lastBucket = bucket;
				}
				const hit = bucket.get(input);
				if (hit) {
					payload.value = hit.value;
					if (hit.issues) {
						if (hit.issues.length) payload.issues.push(...cloneIssues(hit.issues));
					} else {
						payload.memo = true;
						state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
						state.backEdges.add(hit.value);
					}
					return payload;
				}
				handoff = bucket;
				const depth = open.length;
				const result = base(payload, ctx);
				handoff = void 0;
				const entry = open.length > depth ? open.pop() : void 0;
				if (result instanceof Promise) return result.then((r) => {
					if (entry) entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
					return r;
				});
				if (entry) entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
				return result;
			};
			inst._zod.parse = wrapped;
			if (inst._zod.run === base) inst._zod.run = wrapped;
		});
	}
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
	return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
	const backEdges = ctx[STATE]?.backEdges;
	return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
const error = () => {
	const Sizable = {
		string: {
			unit: "characters",
			verb: "to have"
		},
		file: {
			unit: "bytes",
			verb: "to have"
		},
		array: {
			unit: "items",
			verb: "to have"
		},
		set: {
			unit: "items",
			verb: "to have"
		},
		map: {
			unit: "entries",
			verb: "to have"
		}
	};
	function getSizing(origin) {
		return Sizable[origin] ?? null;
	}
	const FormatDictionary = {
		regex: "input",
		email: "email address",
		url: "URL",
		emoji: "emoji",
		uuid: "UUID",
		uuidv4: "UUIDv4",
		uuidv6: "UUIDv6",
		nanoid: "nanoid",
		guid: "GUID",
		cuid: "cuid",
		cuid2: "cuid2",
		ulid: "ULID",
		xid: "XID",
		ksuid: "KSUID",
		datetime: "ISO datetime",
		date: "ISO date",
		time: "ISO time",
		duration: "ISO duration",
		ipv4: "IPv4 address",
		ipv6: "IPv6 address",
		mac: "MAC address",
		cidrv4: "IPv4 range",
		cidrv6: "IPv6 range",
		base64: "base64-encoded string",
		base64url: "base64url-encoded string",
		json_string: "JSON string",
		e164: "E.164 number",
		currency_code: "currency code",
		credit_card: "credit card number",
		iban: "IBAN",
		jwt: "JWT",
		template_literal: "input"
	};
	const TypeDictionary = { nan: "NaN" };
	function getTypeName(type, input) {
		if (type === "number" && typeof input === "number" && !Number.isFinite(input)) return String(input);
		return TypeDictionary[type] ?? type;
	}
	return (issue) => {
		switch (issue.code) {
			case "invalid_type": return `Invalid input: expected ${getTypeName(issue.expected)}, received ${getTypeName(parsedType(issue.input), issue.input)}`;
			case "invalid_value":
				if (issue.values.length === 1) return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
				return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
			case "too_big": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
				return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
			}
			case "too_small": {
				const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
				const sizing = getSizing(issue.origin);
				if (sizing) return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
				return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
			}
			case "invalid_format": {
				const _issue = issue;
				if (_issue.format === "starts_with") return `Invalid string: must start with "${_issue.prefix}"`;
				if (_issue.format === "ends_with") return `Invalid string: must end with "${_issue.suffix}"`;
				if (_issue.format === "includes") return `Invalid string: must include "${_issue.includes}"`;
				if (_issue.format === "regex") return `Invalid string: must match pattern ${_issue.pattern}`;
				return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
			}
			case "not_multiple_of": return `Invalid number: must be a multiple of ${issue.divisor}`;
			case "unrecognized_keys": return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
			case "invalid_key": return `Invalid key in ${issue.origin}`;
			case "invalid_union":
				if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) return `Invalid discriminator value. Expected ${issue.options.map((o) => `'${o}'`).join(" | ")}`;
				if (issue.inclusive === false) return "Invalid input: more than one option matched";
				return "Invalid input";
			case "invalid_element": return `Invalid value in ${issue.origin}`;
			default: return `Invalid input`;
		}
	};
};
function en_default() {
	return { localeError: error() };
}

// node_modules/zod/v4/core/registries.js
var _a;
var $ZodRegistry = class {
	constructor() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
	}
	add(schema, ..._meta) {
		const meta = _meta[0];
		this._map.set(schema, meta);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.set(meta.id, schema);
		return this;
	}
	clear() {
		this._map = /* @__PURE__ */ new WeakMap();
		this._idmap = /* @__PURE__ */ new Map();
		return this;
	}
	remove(schema) {
		const meta = this._map.get(schema);
		if (meta && typeof meta === "object" && "id" in meta) this._idmap.delete(meta.id);
		this._map.delete(schema);
		return this;
	}
	get(schema) {
		const p = schema._zod.parent;
		if (p) {
			const pm = { ...this.get(p) ?? {} };
			delete pm.id;
			const f = {
				...pm,
				...this._map.get(schema)
			};
			return Object.keys(f).length ? f : void 0;
		}
		return this._map.get(schema);
	}
	has(schema) {
		return this._map.has(schema);
	}
};
function registry() {
	return new $ZodRegistry();
}
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
	return new Class({
		type: "string",
		format: "email",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
	return new Class({
		type: "string",
		format: "guid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v4",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v6",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
	return new Class({
		type: "string",
		format: "uuid",
		check: "string_format",
		abort: false,
		version: "v7",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
	return new Class({
		type: "string",
		format: "url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _emoji(Class, params) {
	return new Class({
		type: "string",
		format: "emoji",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
	return new Class({
		type: "string",
		format: "nanoid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link _cuid2} instead.
* See https://github.com/paralleldrive/cuid.
*/
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
	return new Class({
		type: "string",
		format: "cuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
	return new Class({
		type: "string",
		format: "cuid2",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
	return new Class({
		type: "string",
		format: "ulid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
	return new Class({
		type: "string",
		format: "xid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
	return new Class({
		type: "string",
		format: "ksuid",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
	return new Class({
		type: "string",
		format: "ipv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
	return new Class({
		type: "string",
		format: "ipv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
	return new Class({
		type: "string",
		format: "mac",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv4",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
	return new Class({
		type: "string",
		format: "cidrv6",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
	return new Class({
		type: "string",
		format: "base64",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
	return new Class({
		type: "string",
		format: "base64url",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
	return new Class({
		type: "string",
		format: "e164",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
	return new Class({
		type: "string",
		format: "credit_card",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
	return new Class({
		type: "string",
		format: "iban",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
	return new Class({
		type: "string",
		format: "jwt",
		check: "string_format",
		abort: false,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
	return new Class({
		type: "string",
		format: "datetime",
		check: "string_format",
		offset: false,
		local: false,
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
	return new Class({
		type: "string",
		format: "date",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
	return new Class({
		type: "string",
		format: "time",
		check: "string_format",
		precision: null,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
	return new Class({
		type: "string",
		format: "duration",
		check: "string_format",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "safeint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "float32",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "float64",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "int32",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
	return new Class({
		type: "number",
		check: "number_format",
		abort: false,
		format: "uint32",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
	return new Class({
		type: "bigint",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
	return new Class({
		type: "bigint",
		check: "bigint_format",
		abort: false,
		format: "int64",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
	return new Class({
		type: "bigint",
		check: "bigint_format",
		abort: false,
		format: "uint64",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
	return new Class({
		type: "symbol",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _undefined$1(Class, params) {
	return new Class({
		type: "undefined",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _null$1(Class, params) {
	return new Class({
		type: "null",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
	return new Class({ type: "any" });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
	return new Class({
		type: "never",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _void$1(Class, params) {
	return new Class({
		type: "void",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
	return new Class({
		type: "date",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
	return new Class({
		type: "nan",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: false
	});
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
	return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _negative(params) {
	return /* @__PURE__ */ _lt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
	return /* @__PURE__ */ _lte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
	return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
	return new $ZodCheckMultipleOf({
		check: "multiple_of",
		...normalizeParams(params),
		value
	});
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
	return new $ZodCheckMaxSize({
		check: "max_size",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
	return new $ZodCheckMinSize({
		check: "min_size",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
	return new $ZodCheckSizeEquals({
		check: "size_equals",
		...normalizeParams(params),
		size
	});
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
	return new $ZodCheckMaxLength({
		check: "max_length",
		...normalizeParams(params),
		maximum
	});
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
	return new $ZodCheckLengthEquals({
		check: "length_equals",
		...normalizeParams(params),
		length
	});
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
	});
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
	return new $ZodCheckLowerCase({
		check: "string_format",
		format: "lowercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
	return new $ZodCheckUpperCase({
		check: "string_format",
		format: "uppercase",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
	return new $ZodCheckIncludes({
		check: "string_format",
		format: "includes",
		...normalizeParams(params),
		includes
	});
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
	return new $ZodCheckStartsWith({
		check: "string_format",
		format: "starts_with",
		...normalizeParams(params),
		prefix
	});
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
	return new $ZodCheckEndsWith({
		check: "string_format",
		format: "ends_with",
		...normalizeParams(params),
		suffix
	});
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
	return new $ZodCheckProperty({
		check: "property",
		property,
		schema,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
	return new $ZodCheckProperties({
		check: "properties",
		shape,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
	return new $ZodCheckMimeType({
		check: "mime_type",
		mime: types,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
	return new $ZodCheckOverwrite({
		check: "overwrite",
		tx
	});
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
	return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
	return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
	return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
	return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
	return new Class({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
	return new Class({
		type: "file",
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
	const norm = normalizeParams(_params);
	norm.abort ?? (norm.abort = true);
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...norm
	});
}
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
	return new Class({
		type: "custom",
		check: "custom",
		fn,
		...normalizeParams(_params)
	});
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
	const ch = /* @__PURE__ */ _check((payload) => {
		payload.addIssue = (issue$2) => {
			if (typeof issue$2 === "string") payload.issues.push(issue(issue$2, payload.value, ch._zod.def));
			else {
				const _issue = issue$2;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = ch);
				_issue.continue ?? (_issue.continue = !ch._zod.def.abort);
				payload.issues.push(issue(_issue));
			}
		};
		return fn(payload.value, payload);
	}, params);
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
	const ch = new $ZodCheck({
		check: "custom",
		...normalizeParams(params)
	});
	ch._zod.check = fn;
	return ch;
}
// @__NO_SIDE_EFFECTS__
function describe$1(description) {
	const ch = new $ZodCheck({ check: "describe" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			description
		});
	}];
	ch._zod.check = () => {};
	return ch;
}
// @__NO_SIDE_EFFECTS__
function meta$1(metadata) {
	const ch = new $ZodCheck({ check: "meta" });
	ch._zod.onattach = [(inst) => {
		const existing = globalRegistry.get(inst) ?? {};
		globalRegistry.add(inst, {
			...existing,
			...metadata
		});
	}];
	ch._zod.check = () => {};
	return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
	const params = normalizeParams(_params);
	let truthyArray = params.truthy ?? [
		"true",
		"1",
		"yes",
		"on",
		"y",
		"enabled"
	];
	let falsyArray = params.falsy ?? [
		"false",
		"0",
		"no",
		"off",
		"n",
		"disabled"
	];
	if (params.case !== "sensitive") {
		truthyArray = truthyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
		falsyArray = falsyArray.map((v) => typeof v === "string" ? v.toLowerCase() : v);
	}
	const truthySet = new Set(truthyArray);
	const falsySet = new Set(falsyArray);
	const _Codec = Classes.Codec ?? $ZodCodec;
	const _Boolean = Classes.Boolean ?? $ZodBoolean;
	const codec = new _Codec({
		type: "pipe",
		in: new (Classes.String ?? $ZodString)({
			type: "string",
			error: params.error
		}),
		out: new _Boolean({
			type: "boolean",
			error: params.error
		}),
		transform: ((input, payload) => {
			let data = input;
			if (params.case !== "sensitive") data = data.toLowerCase();
			if (truthySet.has(data)) return true;
			else if (falsySet.has(data)) return false;
			else {
				payload.issues.push({
					code: "invalid_value",
					expected: "stringbool",
					values: [...truthySet, ...falsySet],
					input: payload.value,
					inst: codec,
					continue: false
				});
				return {};
			}
		}),
		reverseTransform: ((input, _payload) => {
			if (input === true) return truthyArray[0] || "true";
			else return falsyArray[0] || "false";
		}),
		error: params.error
	});
	codec._zod.bag.truthy = truthyArray;
	codec._zod.bag.falsy = falsyArray;
	codec._zod.bag.case = params.case ?? "insensitive";
	return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
	const params = normalizeParams(_params);
	const def = {
		check: "string_format",
		type: "string",
		format,
		fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
		...params
	};
	if (fnOrRegex instanceof RegExp) def.pattern = fnOrRegex;
	return new Class(def);
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
	for (const source of sources) for (const key of Reflect.ownKeys(source)) if (Object.prototype.propertyIsEnumerable.call(source, key)) assignProp(target, key, source[key]);
	return target;
}
function initializeContext(params) {
	let target = params?.target ?? "draft-2020-12";
	if (target === "draft-4") target = "draft-04";
	if (target === "draft-7") target = "draft-07";
	return {
		processors: params.processors ?? {},
		metadataRegistry: params?.metadata ?? globalRegistry,
		target,
		unrepresentable: params?.unrepresentable ?? "throw",
		override: params?.override ?? (() => {}),
		io: params?.io ?? "output",
		counter: 0,
		seen: /* @__PURE__ */ new Map(),
		sharedDefsExtractedFor: void 0,
		sharedEmitDoneFor: void 0,
		cycles: params?.cycles ?? "ref",
		reused: params?.reused ?? "inline",
		intersections: [],
		deferred: [],
		external: params?.external ?? void 0
	};
}
/**
* Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
* `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
* custom JSON Schema was written into `json`, in which case the caller must not write its own.
*/
function handleUnrepresentable(schema, ctx, json, params, message) {
	const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({
		zodSchema: schema,
		path: params.path,
		message
	}) : ctx.unrepresentable;
	if (result === "any") return false;
	if (result === void 0 || result === "throw") throw new Error(message);
	Object.assign(json, result);
	return true;
}
function processSchema(schema, ctx, _params = {
	path: [],
	schemaPath: []
}) {
	var _a;
	const def = schema._zod.def;
	const seen = ctx.seen.get(schema);
	if (seen) {
		seen.count++;
		if (_params.schemaPath.includes(schema)) seen.cycle = _params.path;
		return seen.schema;
	}
	const result = {
		schema: {},
		count: 1,
		cycle: void 0,
		path: _params.path
	};
	ctx.seen.set(schema, result);
	ctx.sharedDefsExtractedFor = void 0;
	ctx.sharedEmitDoneFor = void 0;
	const overrideSchema = schema._zod.toJSONSchema?.();
	if (overrideSchema) result.schema = overrideSchema;
	else {
		const params = {
			..._params,
			schemaPath: [..._params.schemaPath, schema],
			path: _params.path
		};
		if (schema._zod.processJSONSchema) schema._zod.processJSONSchema(ctx, result.schema, params);
		else {
			const _json = result.schema;
			const processor = ctx.processors[def.type];
			if (!processor) throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
			processor(schema, ctx, _json, params);
		}
		const parent = schema._zod.parent;
		if (parent) {
			if (!result.ref) result.ref = parent;
			processSchema(parent, ctx, params);
			ctx.seen.get(parent).isParent = true;
		}
	}
	const meta = ctx.metadataRegistry.get(schema);
	if (meta) assignProps(result.schema, meta);
	if (ctx.io === "input" && isTransforming(schema)) {
		delete result.schema.examples;
		delete result.schema.default;
	}
	if (ctx.io === "input" && "_prefault" in result.schema) (_a = result.schema).default ?? (_a.default = result.schema._prefault);
	delete result.schema._prefault;
	return ctx.seen.get(schema).schema;
}
function encodeJSONPointerSegment(segment) {
	return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external) return;
	const idToSchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.entries()) {
		const id = ctx.metadataRegistry.get(entry[0])?.id;
		if (id) {
			const existing = idToSchema.get(id);
			if (existing && existing !== entry[0]) throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
			idToSchema.set(id, entry[0]);
		}
	}
	const makeURI = (entry) => {
		const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
		if (ctx.external) {
			const externalId = ctx.external.registry.get(entry[0])?.id;
			const uriGenerator = ctx.external.uri ?? ((id) => id);
			if (externalId) return { ref: uriGenerator(externalId) };
			const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
			entry[1].defId = id;
			return {
				defId: id,
				ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}`
			};
		}
		const uriPrefix = `#`;
		const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
		if (entry[1] === root && !entry[1].schema.id) return { ref: uriPrefix };
		const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
		return {
			defId,
			ref: defUriPrefix + encodeJSONPointerSegment(defId)
		};
	};
	const extractToDef = (entry) => {
		if (entry[1].schema.$ref) return;
		const seen = entry[1];
		const { ref, defId } = makeURI(entry);
		seen.def = { ...seen.schema };
		if (defId) seen.defId = defId;
		const schema = seen.schema;
		for (const key in schema) delete schema[key];
		schema.$ref = ref;
	};
	if (ctx.cycles === "throw") for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.cycle) throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
	}
	for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (schema === entry[0]) {
			extractToDef(entry);
			continue;
		}
		if (ctx.external) {
			const ext = ctx.external.registry.get(entry[0])?.id;
			if (schema !== entry[0] && ext) {
				extractToDef(entry);
				continue;
			}
		}
		if (ctx.metadataRegistry.get(entry[0])?.id) {
			extractToDef(entry);
			continue;
		}
		if (seen.cycle) {
			extractToDef(entry);
			continue;
		}
		if (seen.count > 1) {
			if (ctx.reused === "ref") extractToDef(entry);
		}
	}
	if (ctx.external) ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
	const options = schema.anyOf;
	if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0) return;
	const types = [];
	for (const option of options) {
		if (!option || typeof option !== "object") return;
		compactTypeUnion(option);
		const keys = Object.keys(option);
		if (keys.length !== 1 || keys[0] !== "type") return;
		const type = option.type;
		for (const member of Array.isArray(type) ? type : [type]) {
			if (typeof member !== "string") return;
			if (!types.includes(member)) types.push(member);
		}
	}
	delete schema.anyOf;
	schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
* an annotation like `description` — makes a member unfoldable, so a constraint this does not
* understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = /* @__PURE__ */ new Set([
	"type",
	"properties",
	"required",
	"additionalProperties"
]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
	const extra = member.additionalProperties;
	if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null) return null;
	return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
	const objects = [];
	for (const member of members) {
		if (typeof member !== "object" || member.type !== "object") return null;
		for (const key in member) if (!FOLDABLE_KEYS.has(key)) return null;
		objects.push(member);
	}
	const properties = {};
	const required = /* @__PURE__ */ new Set();
	for (const object of objects) {
		for (const key in object.properties) {
			if (Object.prototype.hasOwnProperty.call(properties, key)) continue;
			const parts = [];
			for (const other of objects) {
				const part = other.properties?.[key] ?? undeclaredConstraint(other);
				if (part === null || part === void 0) continue;
				if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part))) parts.push(part);
			}
			const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
			assignProp(properties, key, merged);
		}
		for (const key of object.required ?? []) required.add(key);
	}
	const folded = {
		type: "object",
		properties
	};
	if (required.size) folded.required = [...required];
	if (objects.every((object) => object.additionalProperties === false)) folded.additionalProperties = false;
	else {
		const constraints = [];
		for (const object of objects) {
			const constraint = undeclaredConstraint(object);
			if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint))) constraints.push(constraint);
		}
		if (constraints.length === 1) folded.additionalProperties = constraints[0];
		else if (constraints.length > 1) folded.additionalProperties = { allOf: constraints };
	}
	return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
* closed object members reject each other's keys and the schema validates nothing. Zod's parser
* pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
* *every* side rejects it — so the emitted schema has to pool them too, and folding the members
* into one object is the encoding that says so on every target.
*
* This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
* machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
* keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
	const allOf = json.allOf;
	if (!Array.isArray(allOf) || allOf.length < 2) return;
	for (const key of FOLDABLE_KEYS) if (key in json) return;
	const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
	let folded = null;
	if (!unions.length) folded = foldObjects(allOf);
	else {
		const union = unions[0];
		const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
		if (Object.keys(union).length !== 1) return;
		const rest = allOf.filter((m) => m !== union);
		const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
		if (branches.some((b) => !b)) return;
		folded = { [keyword]: branches };
	}
	if (!folded) return;
	delete json.allOf;
	assignProps(json, folded);
}
function finalize(ctx, schema) {
	const root = ctx.seen.get(schema);
	if (!root) throw new Error("Unprocessed schema. This is a bug in Zod.");
	const flattenRef = (zodSchema) => {
		const seen = ctx.seen.get(zodSchema);
		if (seen.ref === null) return;
		const schema = seen.def ?? seen.schema;
		const _cached = { ...schema };
		const ref = seen.ref;
		seen.ref = null;
		if (ref) {
			flattenRef(ref);
			const refSeen = ctx.seen.get(ref);
			const refSchema = refSeen.schema;
			if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
				schema.allOf = schema.allOf ?? [];
				schema.allOf.push(refSchema);
			} else assignProps(schema, refSchema);
			assignProps(schema, _cached);
			if (zodSchema._zod.parent === ref) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (!(key in _cached)) delete schema[key];
			}
			if (refSchema.$ref && refSeen.def) for (const key in schema) {
				if (key === "$ref" || key === "allOf") continue;
				if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) delete schema[key];
			}
		}
		const parent = zodSchema._zod.parent;
		if (parent && parent !== ref) {
			flattenRef(parent);
			const parentSeen = ctx.seen.get(parent);
			if (parentSeen?.schema.$ref) {
				schema.$ref = parentSeen.schema.$ref;
				if (parentSeen.def) for (const key in schema) {
					if (key === "$ref" || key === "allOf") continue;
					if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) delete schema[key];
				}
			}
		}
		ctx.override({
			zodSchema,
			jsonSchema: schema,
			path: seen.path ?? []
		});
	};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
		for (const entry of [...ctx.seen.entries()].reverse()) flattenRef(entry[0]);
		if (ctx.target !== "openapi-3.0") for (const entry of ctx.seen.entries()) compactTypeUnion(entry[1].def ?? entry[1].schema);
		for (const rewrite of ctx.deferred) rewrite();
		if (ctx.intersections.length) {
			const carriers = /* @__PURE__ */ new Map();
			for (const seen of ctx.seen.values()) for (const json of [seen.schema, seen.def]) {
				const allOf = json?.allOf;
				if (!Array.isArray(allOf)) continue;
				const existing = carriers.get(allOf);
				if (existing) existing.push(json);
				else carriers.set(allOf, [json]);
			}
			for (const allOf of ctx.intersections) for (const json of carriers.get(allOf) ?? []) foldIntersection(json);
		}
	}
	const result = {};
	if (ctx.target === "draft-2020-12") result.$schema = "https://json-schema.org/draft/2020-12/schema";
	else if (ctx.target === "draft-07") result.$schema = "http://json-schema.org/draft-07/schema#";
	else if (ctx.target === "draft-04") result.$schema = "http://json-schema.org/draft-04/schema#";
	else if (ctx.target === "openapi-3.0") {}
	if (ctx.external?.uri) {
		const id = ctx.external.registry.get(schema)?.id;
		if (!id) throw new Error("Schema is missing an `id` property");
		result.$id = ctx.external.uri(id);
	}
	assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
	const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
	if (rootMetaId !== void 0 && result.id === rootMetaId) delete result.id;
	const defs = ctx.external?.defs ?? {};
	if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) for (const entry of ctx.seen.entries()) {
		const seen = entry[1];
		if (seen.def && seen.defId) {
			if (seen.def.id === seen.defId) delete seen.def.id;
			assignProp(defs, seen.defId, seen.def);
		}
	}
	if (ctx.external) ctx.sharedEmitDoneFor = ctx.external;
	if (ctx.external) {} else if (Object.keys(defs).length > 0) {
		if (ctx.target === "draft-2020-12") result.$defs = defs;
		else result.definitions = defs;
	}
	try {
		const finalized = JSON.parse(JSON.stringify(result));
		Object.defineProperty(finalized, "~standard", {
			value: {
				...schema["~standard"],
				jsonSchema: {
					input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
					output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
				}
			},
			enumerable: false,
			writable: false
		});
		return finalized;
	} catch (_err) {
		throw new Error("Error converting schema to JSON.");
	}
}
function isTransforming(_schema, _ctx) {
	const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
	if (ctx.seen.has(_schema)) return false;
	ctx.seen.add(_schema);
	const def = _schema._zod.def;
	if (def.type === "transform") return true;
	if (def.type === "array") return isTransforming(def.element, ctx);
	if (def.type === "set") return isTransforming(def.valueType, ctx);
	if (def.type === "lazy") return isTransforming(def.getter(), ctx);
	if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") return isTransforming(def.innerType, ctx);
	if (def.type === "intersection") return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
	if (def.type === "record" || def.type === "map") return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
	if (def.type === "pipe") {
		if (_schema._zod.traits.has("$ZodCodec")) return true;
		return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
	}
	if (def.type === "object") {
		for (const key in def.shape) if (isTransforming(def.shape[key], ctx)) return true;
		return false;
	}
	if (def.type === "union") {
		for (const option of def.options) if (isTransforming(option, ctx)) return true;
		return false;
	}
	if (def.type === "tuple") {
		for (const item of def.items) if (isTransforming(item, ctx)) return true;
		if (def.rest && isTransforming(def.rest, ctx)) return true;
		return false;
	}
	return false;
}
/**
* Creates a toJSONSchema method for a schema instance.
* This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
*/
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
	const ctx = initializeContext({
		...params,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
	const { libraryOptions, target } = params ?? {};
	const ctx = initializeContext({
		...libraryOptions ?? {},
		target,
		io,
		processors
	});
	processSchema(schema, ctx);
	extractDefs(ctx, schema);
	return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
const narrowMin = (agg, key, value) => {
	if (agg[key] === void 0 || value > agg[key]) agg[key] = value;
};
const narrowMax = (agg, key, value) => {
	if (agg[key] === void 0 || value < agg[key]) agg[key] = value;
};
const narrowBoth = (agg, value) => {
	narrowMin(agg, "minimum", value);
	narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
	agg.multipleOf ?? (agg.multipleOf = []);
	if (!agg.multipleOf.includes(value)) agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
	agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
	agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
	agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
const setFormat = (agg, format) => {
	agg.format = format;
	if (format.includes("int")) agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
	setFormat(agg, def.format);
	const [minimum, maximum] = ranges[def.format];
	narrowMin(agg, "minimum", minimum);
	narrowMax(agg, "maximum", maximum);
};
const contributors = {
	greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
	less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
	multiple_of: (agg, def) => addDivisor(agg, def.value),
	number_format: formatContributor(NUMBER_FORMAT_RANGES),
	bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
	min_length: minContributor,
	max_length: maxContributor,
	length_equals: (agg, def) => narrowBoth(agg, def.length),
	min_size: minContributor,
	max_size: maxContributor,
	size_equals: (agg, def) => narrowBoth(agg, def.size),
	string_format: (agg, def) => {
		setFormat(agg, def.format);
		if (def.pattern) addPattern(agg, def.pattern);
		if (def.format === "base64" || def.format === "base64url") agg.contentEncoding = def.format;
		if (def.local || def.precision === -1) agg.laxFormat = true;
	},
	mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
	const agg = {};
	const def = schema._zod.def;
	const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
	for (const ch of list) contributors[ch._zod.def.check]?.(agg, ch._zod.def);
	const bag = schema._zod.bag;
	if (bag.minimum !== void 0) narrowMin(agg, "minimum", bag.minimum);
	if (bag.exclusiveMinimum !== void 0) narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
	if (bag.maximum !== void 0) narrowMax(agg, "maximum", bag.maximum);
	if (bag.exclusiveMaximum !== void 0) narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
	if (bag.multipleOf !== void 0) addDivisor(agg, bag.multipleOf);
	if (bag.format !== void 0) {
		agg.format ?? (agg.format = bag.format);
		if (bag.format.includes("int")) agg.isInt = true;
	}
	if (bag.mime) intersectMime(agg, bag.mime);
	for (const pattern of bag.patterns ?? []) addPattern(agg, pattern);
	return agg;
}
const formatMap = {
	guid: "uuid",
	url: "uri",
	datetime: "date-time",
	json_string: "json-string",
	regex: ""
};
const exactPatterns = /* @__PURE__ */ new Map([[base64Charset, base64$1], [base64urlCharset, base64url$1]]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
	const json = _json;
	json.type = "string";
	const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minLength = minimum;
	if (typeof maximum === "number") json.maxLength = maximum;
	if (format) {
		json.format = formatMap[format] ?? format;
		if (json.format === "") delete json.format;
		if (format === "time" || laxFormat) delete json.format;
	}
	if (contentEncoding) json.contentEncoding = contentEncoding;
	if (patterns && patterns.size > 0) {
		const patternList = [...patterns].map(exactPattern);
		if (patternList.length === 1) json.pattern = patternList[0].source;
		else if (patternList.length > 1) json.allOf = [...patternList.map((regex) => ({
			...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
			pattern: regex.source
		}))];
	}
};
const numberProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
	json.type = isInt ? "integer" : "number";
	const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
	const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
	const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
	if (exMin) {
		if (legacy) {
			json.minimum = exclusiveMinimum;
			json.exclusiveMinimum = true;
		} else json.exclusiveMinimum = exclusiveMinimum;
	} else if (typeof minimum === "number") json.minimum = minimum;
	if (exMax) {
		if (legacy) {
			json.maximum = exclusiveMaximum;
			json.exclusiveMaximum = true;
		} else json.exclusiveMaximum = exclusiveMaximum;
	} else if (typeof maximum === "number") json.maximum = maximum;
	if (multipleOf) {
		const divisors = /* @__PURE__ */ new Set();
		for (const divisor of multipleOf) if (Number.isFinite(divisor) && divisor !== 0) divisors.add(Math.abs(divisor));
		else handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
		const [first, ...rest] = divisors;
		if (first !== void 0) json.multipleOf = first;
		if (rest.length) json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
	}
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
	if (ctx.target === "openapi-3.0") {
		json.type = "string";
		json.nullable = true;
		json.enum = [null];
	} else json.type = "null";
};
const undefinedProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
	json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {};
const unknownProcessor = (_schema, _ctx, _json, _params) => {};
const dateProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
	const def = schema._zod.def;
	const values = getEnumValues(def.entries);
	if (values.length === 0) {
		json.not = {};
		return;
	}
	if (values.every((v) => typeof v === "number")) json.type = "number";
	if (values.every((v) => typeof v === "string")) json.type = "string";
	json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	if (def.values.length === 0) {
		json.not = {};
		return;
	}
	const vals = [];
	for (const val of def.values) if (val === void 0) {
		if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema")) return;
	} else if (typeof val === "bigint") {
		if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema")) return;
		vals.push(Number(val));
	} else vals.push(val);
	if (vals.length === 0) {} else if (vals.length === 1) {
		const val = vals[0];
		json.type = val === null ? "null" : typeof val;
		if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") json.enum = [val];
		else json.const = val;
	} else {
		if (vals.every((v) => typeof v === "number")) json.type = "number";
		if (vals.every((v) => typeof v === "string")) json.type = "string";
		if (vals.every((v) => typeof v === "boolean")) json.type = "boolean";
		if (vals.every((v) => v === null)) json.type = "null";
		json.enum = vals;
	}
};
const nanProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	const pattern = schema._zod.pattern;
	if (!pattern) throw new Error("Pattern not found in template literal");
	_json.type = "string";
	_json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
	const _json = json;
	_json.type = "string";
	_json.format = "binary";
	_json.contentEncoding = "binary";
	const { minimum, maximum, mime } = aggregateChecks(schema);
	if (minimum !== void 0) _json.minLength = minimum;
	if (maximum !== void 0) _json.maxLength = maximum;
	if (!mime) return;
	if (mime.length === 0) _json.not = {};
	else if (mime.length === 1) _json.contentMediaType = mime[0];
	else _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
	json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
	handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
const arrayProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
	json.type = "array";
	json.items = processSchema(def.element, ctx, {
		...params,
		path: [...params.path, "items"]
	});
};
function inputOptin(schema) {
	const def = schema._zod.def;
	if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) return inputOptin(def.out);
	if (def.type === "catch") return inputOptin(def.innerType);
	return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	const shape = def.shape;
	if (Object.getOwnPropertySymbols(shape).length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) return;
	json.type = "object";
	json.properties = {};
	for (const key in shape) assignProp(json.properties, key, processSchema(shape[key], ctx, {
		...params,
		path: [
			...params.path,
			"properties",
			key
		]
	}));
	const requiredKeys = [];
	for (const key of Object.keys(shape)) {
		const field = def.shape[key];
		if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) requiredKeys.push(key);
	}
	if (requiredKeys.length > 0) json.required = requiredKeys;
	if (def.catchall?._zod.def.type === "never") json.additionalProperties = false;
	else if (!def.catchall) {
		if (ctx.io === "output") json.additionalProperties = false;
	} else if (def.catchall) json.additionalProperties = processSchema(def.catchall, ctx, {
		...params,
		path: [...params.path, "additionalProperties"]
	});
};
const unionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const isExclusive = def.inclusive === false;
	const options = def.options.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			isExclusive ? "oneOf" : "anyOf",
			i
		]
	}));
	if (isExclusive) json.oneOf = options;
	else json.anyOf = options;
};
const intersectionProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const a = processSchema(def.left, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			0
		]
	});
	const b = processSchema(def.right, ctx, {
		...params,
		path: [
			...params.path,
			"allOf",
			1
		]
	});
	const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
	const allOf = [...isSimpleIntersection(a) ? a.allOf : [a], ...isSimpleIntersection(b) ? b.allOf : [b]];
	json.allOf = allOf;
	ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "array";
	const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
	const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
	const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
		...params,
		path: [
			...params.path,
			prefixPath,
			i
		]
	}));
	const rest = def.rest ? processSchema(def.rest, ctx, {
		...params,
		path: [
			...params.path,
			restPath,
			...ctx.target === "openapi-3.0" ? [def.items.length] : []
		]
	}) : null;
	let minItems = def.items.length;
	while (minItems > 0) {
		const item = def.items[minItems - 1];
		if (!(ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional")) break;
		minItems--;
	}
	const maxItems = def.items.length;
	const isClosed = !def.rest;
	if (ctx.target === "draft-2020-12") {
		json.prefixItems = prefixItems;
		if (isClosed) json.items = false;
		else if (rest) json.items = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else if (ctx.target === "openapi-3.0") {
		json.items = { anyOf: prefixItems };
		if (rest) json.items.anyOf.push(rest);
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	} else {
		json.items = prefixItems;
		if (isClosed) json.additionalItems = false;
		else if (rest) json.additionalItems = rest;
		if (minItems > 0) json.minItems = minItems;
		if (isClosed) json.maxItems = maxItems;
	}
	const { minimum, maximum } = aggregateChecks(schema);
	if (typeof minimum === "number") json.minItems = minimum;
	if (typeof maximum === "number") json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
* numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
* behind a wrapper only carries its own `type` before then, and a union key only has its branches.
*
* A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
* than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
* exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
* accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
* outright. */
function stringifyKeyNames(bySchema, json, visited) {
	if (json.$ref) {
		if (visited.has(json)) return json;
		visited.add(json);
		const def = bySchema.get(json)?.def;
		if (!def) return json;
		const inlined = stringifyKeyNames(bySchema, def, visited);
		return inlined === def ? json : inlined;
	}
	for (const keyword of ["anyOf", "oneOf"]) {
		const branches = json[keyword];
		if (!Array.isArray(branches)) continue;
		const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
		if (mapped.some((branch, i) => branch !== branches[i])) json = {
			...json,
			[keyword]: mapped
		};
	}
	const types = Array.isArray(json.type) ? json.type : [json.type];
	const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
	const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
	if (!numericType && !values?.some((v) => typeof v === "number")) return json;
	const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
	if (rest.enum) rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
	else if (typeof rest.const === "number") rest.const = String(rest.const);
	if (!numericType) return rest;
	rest.type = "string";
	if (!values) rest.pattern = (types.includes("number") ? number$1 : integer).source;
	return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
	const bySchema = /* @__PURE__ */ new Map();
	for (const entry of ctx.seen.values()) if (entry.def && !bySchema.has(entry.schema)) bySchema.set(entry.schema, entry);
	const rewrites = /* @__PURE__ */ new Map();
	for (const record of pendingRecords.get(ctx) ?? []) {
		const seen = ctx.seen.get(record);
		const names = (seen?.def ?? seen?.schema)?.propertyNames;
		if (!names || names === true || rewrites.has(names)) continue;
		const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
		if (rewritten !== names) rewrites.set(names, rewritten);
	}
	if (!rewrites.size) return;
	for (const entry of ctx.seen.values()) for (const carrier of [entry.schema, entry.def]) {
		const rewritten = carrier && rewrites.get(carrier.propertyNames);
		if (rewritten) carrier.propertyNames = rewritten;
	}
}
const recordProcessor = (schema, ctx, _json, params) => {
	const json = _json;
	const def = schema._zod.def;
	json.type = "object";
	const keyType = def.keyType;
	const patterns = aggregateChecks(keyType).patterns;
	if (def.mode === "loose" && patterns && patterns.size > 0) {
		const valueSchema = processSchema(def.valueType, ctx, {
			...params,
			path: [
				...params.path,
				"patternProperties",
				"*"
			]
		});
		json.patternProperties = {};
		for (const pattern of patterns) assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
	} else {
		if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
			json.propertyNames = processSchema(def.keyType, ctx, {
				...params,
				path: [...params.path, "propertyNames"]
			});
			let pending = pendingRecords.get(ctx);
			if (!pending) {
				pending = [];
				pendingRecords.set(ctx, pending);
				ctx.deferred.push(() => rewriteKeyNames(ctx));
			}
			pending.push(schema);
		}
		json.additionalProperties = processSchema(def.valueType, ctx, {
			...params,
			path: [...params.path, "additionalProperties"]
		});
	}
	const keyValues = keyType._zod.values;
	const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
	if (keyValues && !def.partial && !omittableOnInput) {
		const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
		if (validKeyValues.length > 0) json.required = validKeyValues.map(String);
	}
};
const nullableProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	const inner = processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	if (ctx.target === "openapi-3.0") {
		seen.ref = def.innerType;
		json.nullable = true;
	} else json.anyOf = [inner, { type: "null" }];
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
* A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
* unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
	let unrepresentable = false;
	const serialized = JSON.stringify(value, (_, val) => {
		if (typeof val !== "bigint") return val;
		unrepresentable = true;
		return null;
	});
	if (!unrepresentable) return JSON.parse(serialized);
	handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
	return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	if (ctx.io !== "input") return;
	const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
	if (value !== UNREPRESENTABLE_DEFAULT) json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	let catchValue;
	try {
		catchValue = def.catchValue(void 0);
	} catch {
		handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
		return;
	}
	json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	const inIsTransform = def.in._zod.traits.has("$ZodTransform");
	const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
	json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
	const def = schema._zod.def;
	processSchema(def.innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
	const innerType = schema._zod.innerType;
	processSchema(innerType, ctx, params);
	const seen = ctx.seen.get(schema);
	seen.ref = innerType;
};

// node_modules/zod/v4/classic/checks.js
var checks_exports = /* @__PURE__ */ __exportAll({
	endsWith: () => _endsWith,
	gt: () => _gt,
	gte: () => _gte,
	includes: () => _includes,
	length: () => _length,
	lowercase: () => _lowercase,
	lt: () => _lt,
	lte: () => _lte,
	maxLength: () => _maxLength,
	maxSize: () => _maxSize,
	mime: () => _mime,
	minLength: () => _minLength,
	minSize: () => _minSize,
	multipleOf: () => _multipleOf,
	negative: () => _negative,
	nonnegative: () => _nonnegative,
	nonpositive: () => _nonpositive,
	normalize: () => _normalize,
	overwrite: () => _overwrite,
	positive: () => _positive,
	properties: () => _properties,
	property: () => _property,
	regex: () => _regex,
	size: () => _size,
	slugify: () => _slugify,
	startsWith: () => _startsWith,
	toLowerCase: () => _toLowerCase,
	toUpperCase: () => _toUpperCase,
	trim: () => _trim,
	uppercase: () => _uppercase
});

// node_modules/zod/v4/classic/errors.js
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
	Object.defineProperty(proto, key, {
		configurable: true,
		enumerable: false,
		get() {
			const value = make(this);
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
			return value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				value,
				configurable: true,
				writable: true
			});
		}
	});
}
const initializer = (inst, issues) => {
	$ZodError.init(inst, issues);
	inst.name = "ZodError";
	const proto = Object.getPrototypeOf(inst);
	if (_installedErrorProtos.has(proto)) return;
	_installedErrorProtos.add(proto);
	_lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
	_lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
	_lazyMethod(proto, "addIssue", (self) => (issue) => {
		self.issues.push(issue);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	_lazyMethod(proto, "addIssues", (self) => (issues) => {
		self.issues.push(...issues);
		self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
	});
	Object.defineProperty(proto, "isEmpty", {
		configurable: true,
		enumerable: false,
		get() {
			return this.issues.length === 0;
		}
	});
};
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", initializer, void 0, { Parent: Error });

// node_modules/zod/v4/classic/parse.js
const parse$1 = /* @__PURE__ */ _parse(ZodRealError);
const parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
const encode = /* @__PURE__ */ _encode(ZodRealError);
const decode$1 = /* @__PURE__ */ _decode(ZodRealError);
const encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
var schemas_exports = /* @__PURE__ */ __exportAll({
	ZodAny: () => ZodAny,
	ZodArray: () => ZodArray,
	ZodBase64: () => ZodBase64,
	ZodBase64URL: () => ZodBase64URL,
	ZodBigInt: () => ZodBigInt,
	ZodBigIntFormat: () => ZodBigIntFormat,
	ZodBoolean: () => ZodBoolean,
	ZodCIDRv4: () => ZodCIDRv4,
	ZodCIDRv6: () => ZodCIDRv6,
	ZodCUID: () => ZodCUID,
	ZodCUID2: () => ZodCUID2,
	ZodCatch: () => ZodCatch,
	ZodCodec: () => ZodCodec,
	ZodCreditCard: () => ZodCreditCard,
	ZodCustom: () => ZodCustom,
	ZodCustomStringFormat: () => ZodCustomStringFormat,
	ZodDate: () => ZodDate,
	ZodDefault: () => ZodDefault,
	ZodDiscriminatedUnion: () => ZodDiscriminatedUnion,
	ZodE164: () => ZodE164,
	ZodEmail: () => ZodEmail,
	ZodEmoji: () => ZodEmoji,
	ZodEnum: () => ZodEnum,
	ZodExactOptional: () => ZodExactOptional,
	ZodFile: () => ZodFile,
	ZodFunction: () => ZodFunction,
	ZodGUID: () => ZodGUID,
	ZodIBAN: () => ZodIBAN,
	ZodIPv4: () => ZodIPv4,
	ZodIPv6: () => ZodIPv6,
	ZodISODate: () => ZodISODate,
	ZodISODateTime: () => ZodISODateTime,
	ZodISODuration: () => ZodISODuration,
	ZodISOTime: () => ZodISOTime,
	ZodInstanceOf: () => ZodInstanceOf,
	ZodIntersection: () => ZodIntersection,
	ZodJWT: () => ZodJWT,
	ZodKSUID: () => ZodKSUID,
	ZodLazy: () => ZodLazy,
	ZodLiteral: () => ZodLiteral,
	ZodMAC: () => ZodMAC,
	ZodMap: () => ZodMap,
	ZodNaN: () => ZodNaN,
	ZodNanoID: () => ZodNanoID,
	ZodNever: () => ZodNever,
	ZodNonOptional: () => ZodNonOptional,
	ZodNull: () => ZodNull,
	ZodNullable: () => ZodNullable,
	ZodNumber: () => ZodNumber,
	ZodNumberFormat: () => ZodNumberFormat,
	ZodObject: () => ZodObject,
	ZodOptional: () => ZodOptional,
	ZodPipe: () => ZodPipe,
	ZodPrefault: () => ZodPrefault,
	ZodPreprocess: () => ZodPreprocess,
	ZodPromise: () => ZodPromise,
	ZodReadonly: () => ZodReadonly,
	ZodRecord: () => ZodRecord,
	ZodSet: () => ZodSet,
	ZodString: () => ZodString,
	ZodStringFormat: () => ZodStringFormat,
	ZodSuccess: () => ZodSuccess,
	ZodSymbol: () => ZodSymbol,
	ZodTemplateLiteral: () => ZodTemplateLiteral,
	ZodTransform: () => ZodTransform,
	ZodTuple: () => ZodTuple,
	ZodType: () => ZodType,
	ZodULID: () => ZodULID,
	ZodURL: () => ZodURL,
	ZodUUID: () => ZodUUID,
	ZodUndefined: () => ZodUndefined,
	ZodUnion: () => ZodUnion,
	ZodUnknown: () => ZodUnknown,
	ZodVoid: () => ZodVoid,
	ZodXID: () => ZodXID,
	ZodXor: () => ZodXor,
	_ZodString: () => _ZodString,
	_default: () => _default,
	_function: () => _function,
	any: () => any,
	array: () => array,
	base64: () => base64,
	base64url: () => base64url,
	bigint: () => bigint,
	boolean: () => boolean,
	catch: () => _catch,
	check: () => check,
	cidrv4: () => cidrv4,
	cidrv6: () => cidrv6,
	codec: () => codec,
	creditCard: () => creditCard,
	cuid: () => cuid,
	cuid2: () => cuid2,
	currencyCode: () => currencyCode,
	custom: () => custom,
	date: () => date$1,
	describe: () => describe,
	discriminatedUnion: () => discriminatedUnion,
	e164: () => e164,
	email: () => email,
	emoji: () => emoji,
	enum: () => _enum,
	exactOptional: () => exactOptional,
	file: () => file,
	float32: () => float32,
	float64: () => float64,
	function: () => _function,
	guid: () => guid,
	hash: () => hash,
	hex: () => hex,
	hostname: () => hostname,
	httpUrl: () => httpUrl,
	iban: () => iban,
	instanceof: () => _instanceof,
	int: () => int,
	int32: () => int32,
	int64: () => int64,
	intersection: () => intersection,
	invertCodec: () => invertCodec,
	ipv4: () => ipv4,
	ipv6: () => ipv6,
	json: () => json,
	jwt: () => jwt,
	keyof: () => keyof,
	ksuid: () => ksuid,
	lazy: () => lazy,
	literal: () => literal,
	looseObject: () => looseObject,
	looseRecord: () => looseRecord,
	mac: () => mac,
	map: () => map,
	meta: () => meta,
	nan: () => nan,
	nanoid: () => nanoid,
	nativeEnum: () => nativeEnum,
	never: () => never,
	nonoptional: () => nonoptional,
	null: () => _null,
	nullable: () => nullable,
	nullish: () => nullish,
	number: () => number,
	object: () => object,
	optional: () => optional,
	partialRecord: () => partialRecord,
	pipe: () => pipe,
	prefault: () => prefault,
	preprocess: () => preprocess,
	promise: () => promise,
	readonly: () => readonly,
	record: () => record,
	refine: () => refine,
	set: () => set,
	strictObject: () => strictObject,
	string: () => string,
	stringFormat: () => stringFormat,
	stringbool: () => stringbool,
	success: () => success,
	superRefine: () => superRefine,
	symbol: () => symbol,
	templateLiteral: () => templateLiteral,
	transform: () => transform,
	tuple: () => tuple,
	uint32: () => uint32,
	uint64: () => uint64,
	ulid: () => ulid,
	undefined: () => _undefined,
	union: () => union,
	unknown: () => unknown,
	url: () => url,
	uuid: () => uuid,
	uuidv4: () => uuidv4,
	uuidv6: () => uuidv6,
	uuidv7: () => uuidv7,
	void: () => _void,
	xid: () => xid,
	xor: () => xor
});
function _ensureDefaultLocale() {
	if (!globalConfig.localeError) config(en_default());
}
function _ensureDefaultMemoizer() {
	if (!globalConfig.memoizer) config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
	_ensureDefaultLocale();
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
	return inst;
}, {
	check(...chks) {
		const def = this.def;
		return this.clone(mergeDefs(def, { checks: [...def.checks ?? [], ...chks.map((ch) => typeof ch === "function" ? { _zod: {
			check: ch,
			def: { check: "custom" },
			onattach: []
		} } : ch)] }), { parent: true });
	},
	with(...chks) {
		return this.check(...chks);
	},
	clone(def, params) {
		return clone(this, def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	refine(check, params) {
		return this.check(refine(check, params));
	},
	superRefine(refinement, params) {
		return this.check(superRefine(refinement, params));
	},
	overwrite(fn) {
		return this.check(_overwrite(fn));
	},
	optional() {
		return optional(this);
	},
	exactOptional() {
		return exactOptional(this);
	},
	nullable() {
		return nullable(this);
	},
	nullish() {
		return optional(nullable(this));
	},
	nonoptional(params) {
		return nonoptional(this, params);
	},
	array() {
		return array(this);
	},
	or(arg) {
		return union([this, arg]);
	},
	and(arg) {
		return intersection(this, arg);
	},
	transform(tx) {
		return pipe(this, transform(tx));
	},
	default(d) {
		return _default(this, d);
	},
	prefault(d) {
		return prefault(this, d);
	},
	catch(params) {
		return _catch(this, params);
	},
	pipe(target) {
		return pipe(this, target);
	},
	readonly() {
		return readonly(this);
	},
	describe(description) {
		const cl = this.clone();
		globalRegistry.add(cl, { description });
		return cl;
	},
	meta(...args) {
		if (args.length === 0) return globalRegistry.get(this);
		const cl = this.clone();
		globalRegistry.add(cl, args[0]);
		return cl;
	},
	isOptional() {
		return this.safeParse(void 0).success;
	},
	isNullable() {
		return this.safeParse(null).success;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	},
	get "~standard"() {
		return hide(this, "~standard", {
			...standardProps(this),
			jsonSchema: {
				input: createStandardJSONSchemaMethod(this, "input"),
				output: createStandardJSONSchemaMethod(this, "output")
			}
		});
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	},
	parse: function _parse(data, params) {
		return parse$1(this, data, params, { callee: _parse });
	},
	parseAsync: async function _parseAsync(data, params) {
		return await parseAsync(this, data, params, { callee: _parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	async safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	get spa() {
		return this?.safeParseAsync;
	},
	set spa(value) {
		own(this, "spa", value);
	},
	validate(data, params) {
		return validate(this, data, params);
	},
	validateAsync(data, params) {
		return validateAsync$1(this, data, params);
	},
	encode: function _encode(data, params) {
		return encode(this, data, params, { callee: _encode });
	},
	decode: function _decode(data, params) {
		return decode$1(this, data, params, { callee: _decode });
	},
	encodeAsync: async function _encodeAsync(data, params) {
		return await encodeAsync(this, data, params, { callee: _encodeAsync });
	},
	decodeAsync: async function _decodeAsync(data, params) {
		return await decodeAsync(this, data, params, { callee: _decodeAsync });
	},
	safeEncode(data, params) {
		return safeEncode(this, data, params);
	},
	safeDecode(data, params) {
		return safeDecode(this, data, params);
	},
	async safeEncodeAsync(data, params) {
		return safeEncodeAsync(this, data, params);
	},
	async safeDecodeAsync(data, params) {
		return safeDecodeAsync(this, data, params);
	},
	toJSONSchema(params) {
		return createToJSONSchemaMethod(this, {})(params);
	},
	get description() {
		return globalRegistry.get(this)?.description;
	},
	get _def() {
		return this._zod.def;
	}
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	format: (inst) => aggregateChecks(inst).format ?? null,
	minLength: (inst) => aggregateChecks(inst).minimum ?? null,
	maxLength: (inst) => aggregateChecks(inst).maximum ?? null
}, {
	regex(...args) {
		return this.check(_regex(...args));
	},
	includes(...args) {
		return this.check(_includes(...args));
	},
	startsWith(...args) {
		return this.check(_startsWith(...args));
	},
	endsWith(...args) {
		return this.check(_endsWith(...args));
	},
	min(...args) {
		return this.check(_minLength(...args));
	},
	max(...args) {
		return this.check(_maxLength(...args));
	},
	length(...args) {
		return this.check(_length(...args));
	},
	nonempty(...args) {
		return this.check(_minLength(1, ...args));
	},
	lowercase(params) {
		return this.check(_lowercase(params));
	},
	uppercase(params) {
		return this.check(_uppercase(params));
	},
	trim() {
		return this.check(_trim());
	},
	normalize(...args) {
		return this.check(_normalize(...args));
	},
	toLowerCase() {
		return this.check(_toLowerCase());
	},
	toUpperCase() {
		return this.check(_toUpperCase());
	},
	slugify() {
		return this.check(_slugify());
	}
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
	$ZodString.init(inst, def);
	_ZodString.init(inst, def);
}, {
	email(params) {
		return this.check(_email(ZodEmail, params));
	},
	url(params) {
		return this.check(_url(ZodURL, params));
	},
	jwt(params) {
		return this.check(_jwt(ZodJWT, params));
	},
	emoji(params) {
		return this.check(_emoji(ZodEmoji, params));
	},
	guid(params) {
		return this.check(_guid(ZodGUID, params));
	},
	uuid(params) {
		return this.check(_uuid(ZodUUID, params));
	},
	uuidv4(params) {
		return this.check(_uuidv4(ZodUUID, params));
	},
	uuidv6(params) {
		return this.check(_uuidv6(ZodUUID, params));
	},
	uuidv7(params) {
		return this.check(_uuidv7(ZodUUID, params));
	},
	nanoid(params) {
		return this.check(_nanoid(ZodNanoID, params));
	},
	cuid(params) {
		return this.check(_cuid(ZodCUID, params));
	},
	cuid2(params) {
		return this.check(_cuid2(ZodCUID2, params));
	},
	ulid(params) {
		return this.check(_ulid(ZodULID, params));
	},
	base64(params) {
		return this.check(_base64(ZodBase64, params));
	},
	base64url(params) {
		return this.check(_base64url(ZodBase64URL, params));
	},
	xid(params) {
		return this.check(_xid(ZodXID, params));
	},
	ksuid(params) {
		return this.check(_ksuid(ZodKSUID, params));
	},
	ipv4(params) {
		return this.check(_ipv4(ZodIPv4, params));
	},
	ipv6(params) {
		return this.check(_ipv6(ZodIPv6, params));
	},
	cidrv4(params) {
		return this.check(_cidrv4(ZodCIDRv4, params));
	},
	cidrv6(params) {
		return this.check(_cidrv6(ZodCIDRv6, params));
	},
	e164(params) {
		return this.check(_e164(ZodE164, params));
	},
	datetime(params) {
		return this.check(_isoDateTime(ZodISODateTime, params));
	},
	date(params) {
		return this.check(_isoDate(ZodISODate, params));
	},
	time(params) {
		return this.check(_isoTime(ZodISOTime, params));
	},
	duration(params) {
		return this.check(_isoDuration(ZodISODuration, params));
	}
});
function string(params) {
	return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	_ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
	$ZodISODateTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
	$ZodISODate.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
	$ZodISOTime.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
	$ZodISODuration.init(inst, def);
	ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
	$ZodEmail.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function email(params) {
	return _email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
	$ZodGUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function guid(params) {
	return _guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
	$ZodUUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function uuid(params) {
	return _uuid(ZodUUID, params);
}
function uuidv4(params) {
	return _uuidv4(ZodUUID, params);
}
function uuidv6(params) {
	return _uuidv6(ZodUUID, params);
}
function uuidv7(params) {
	return _uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function url(params) {
	return _url(ZodURL, params);
}
function httpUrl(params) {
	return _url(ZodURL, {
		protocol: httpProtocol,
		hostname: domain,
		...normalizeParams(params)
	});
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
	$ZodEmoji.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function emoji(params) {
	return _emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
	$ZodNanoID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function nanoid(params) {
	return _nanoid(ZodNanoID, params);
}
/**
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link ZodCUID2} instead.
* See https://github.com/paralleldrive/cuid.
*/
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
	$ZodCUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
/**
* Validates a CUID v1 string.
*
* @deprecated CUID v1 is deprecated by its authors due to information leakage
* (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
* See https://github.com/paralleldrive/cuid.
*/
function cuid(params) {
	return _cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
	$ZodCUID2.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function cuid2(params) {
	return _cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
	$ZodULID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function ulid(params) {
	return _ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
	$ZodXID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function xid(params) {
	return _xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
	$ZodKSUID.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function ksuid(params) {
	return _ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
	$ZodIPv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function ipv4(params) {
	return _ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ $constructor("ZodMAC", (inst, def) => {
	$ZodMAC.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function mac(params) {
	return _mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
	$ZodIPv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function ipv6(params) {
	return _ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
	$ZodCIDRv4.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function cidrv4(params) {
	return _cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
	$ZodCIDRv6.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function cidrv6(params) {
	return _cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
	$ZodBase64.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function base64(params) {
	return _base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
	$ZodBase64URL.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function base64url(params) {
	return _base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
	$ZodE164.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function e164(params) {
	return _e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ $constructor("ZodCreditCard", (inst, def) => {
	$ZodCreditCard.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function creditCard(params) {
	return _creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ $constructor("ZodIBAN", (inst, def) => {
	$ZodIBAN.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function iban(params) {
	return _iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
	$ZodJWT.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function jwt(params) {
	return _jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ $constructor("ZodCustomStringFormat", (inst, def) => {
	$ZodCustomStringFormat.init(inst, def);
	ZodStringFormat.init(inst, def);
});
function stringFormat(format, fnOrRegex, _params = {}) {
	return _stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function hostname(_params) {
	return _stringFormat(ZodCustomStringFormat, "hostname", hostname$1, _params);
}
function hex(_params) {
	return _stringFormat(ZodCustomStringFormat, "hex", hex$1, _params);
}
function currencyCode(_params) {
	return _stringFormat(ZodCustomStringFormat, "currency_code", currencyCode$1, _params);
}
function hash(alg, params) {
	const format = `${alg}_${params?.enc ?? "hex"}`;
	const regex = regexes_exports[format];
	if (!regex) throw new Error(`Unrecognized hash format: ${format}`);
	return _stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
	inst.isFinite = true;
}, /*@__PURE__*/ derived({
	minValue: (inst) => {
		const { minimum, exclusiveMinimum } = aggregateChecks(inst);
		return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
	},
	maxValue: (inst) => {
		const { maximum, exclusiveMaximum } = aggregateChecks(inst);
		return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
	},
	isInt: (inst) => {
		const { isInt, multipleOf } = aggregateChecks(inst);
		return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
	},
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	int(params) {
		return this.check(int(params));
	},
	safe(params) {
		return this.check(int(params));
	},
	positive(params) {
		return this.check(_gt(0, params));
	},
	nonnegative(params) {
		return this.check(_gte(0, params));
	},
	negative(params) {
		return this.check(_lt(0, params));
	},
	nonpositive(params) {
		return this.check(_lte(0, params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	},
	step(value, params) {
		return this.check(_multipleOf(value, params));
	},
	finite() {
		return this;
	}
}));
function number(params) {
	return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodNumber.init(inst, def);
});
function int(params) {
	return _int(ZodNumberFormat, params);
}
function float32(params) {
	return _float32(ZodNumberFormat, params);
}
function float64(params) {
	return _float64(ZodNumberFormat, params);
}
function int32(params) {
	return _int32(ZodNumberFormat, params);
}
function uint32(params) {
	return _uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean(params) {
	return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
	$ZodBigInt.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, /*@__PURE__*/ derived({
	minValue: (inst) => aggregateChecks(inst).minimum ?? null,
	maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
	format: (inst) => aggregateChecks(inst).format ?? null
}, {
	gte(value, params) {
		return this.check(_gte(value, params));
	},
	min(value, params) {
		return this.check(_gte(value, params));
	},
	gt(value, params) {
		return this.check(_gt(value, params));
	},
	lt(value, params) {
		return this.check(_lt(value, params));
	},
	lte(value, params) {
		return this.check(_lte(value, params));
	},
	max(value, params) {
		return this.check(_lte(value, params));
	},
	positive(params) {
		return this.check(_gt(BigInt(0), params));
	},
	negative(params) {
		return this.check(_lt(BigInt(0), params));
	},
	nonpositive(params) {
		return this.check(_lte(BigInt(0), params));
	},
	nonnegative(params) {
		return this.check(_gte(BigInt(0), params));
	},
	multipleOf(value, params) {
		return this.check(_multipleOf(value, params));
	}
}));
function bigint(params) {
	return _bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ $constructor("ZodBigIntFormat", (inst, def) => {
	$ZodBigIntFormat.init(inst, def);
	ZodBigInt.init(inst, def);
});
function int64(params) {
	return _int64(ZodBigIntFormat, params);
}
function uint64(params) {
	return _uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ $constructor("ZodSymbol", (inst, def) => {
	$ZodSymbol.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => symbolProcessor(inst, ctx, json, params);
});
function symbol(params) {
	return _symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ $constructor("ZodUndefined", (inst, def) => {
	$ZodUndefined.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => undefinedProcessor(inst, ctx, json, params);
});
function _undefined(params) {
	return _undefined$1(ZodUndefined, params);
}
const ZodNull = /*@__PURE__*/ $constructor("ZodNull", (inst, def) => {
	$ZodNull.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullProcessor(inst, ctx, json, params);
});
function _null(params) {
	return _null$1(ZodNull, params);
}
const ZodAny = /*@__PURE__*/ $constructor("ZodAny", (inst, def) => {
	$ZodAny.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => anyProcessor(inst, ctx, json, params);
});
function any() {
	return _any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
	return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
	return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ $constructor("ZodVoid", (inst, def) => {
	$ZodVoid.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => voidProcessor(inst, ctx, json, params);
});
function _void(params) {
	return _void$1(ZodVoid, params);
}
const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
	$ZodDate.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
	inst.min = (value, params) => inst.check(_gte(value, params));
	inst.max = (value, params) => inst.check(_lte(value, params));
}, /*@__PURE__*/ derived({
	minDate: (inst) => {
		const { minimum } = aggregateChecks(inst);
		return minimum ? new Date(minimum) : null;
	},
	maxDate: (inst) => {
		const { maximum } = aggregateChecks(inst);
		return maximum ? new Date(maximum) : null;
	}
}, {}));
function date$1(params) {
	return _date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodArray.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
	inst.element = def.element;
}, {
	min(n, params) {
		return this.check(_minLength(n, params));
	},
	nonempty(params) {
		return this.check(_minLength(1, params));
	},
	max(n, params) {
		return this.check(_maxLength(n, params));
	},
	length(n, params) {
		return this.check(_length(n, params));
	},
	unwrap() {
		return this.element;
	}
});
function array(element, params) {
	return _array(ZodArray, element, params);
}
function keyof(schema) {
	const shape = schema._zod.def.shape;
	return _enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodObjectJIT.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
	keyof() {
		return _enum(Object.keys(this._zod.def.shape));
	},
	catchall(catchall) {
		return this.clone(mergeDefs(this._zod.def, { catchall }));
	},
	passthrough() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	loose() {
		return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
	},
	strict() {
		return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
	},
	strip() {
		return this.clone(mergeDefs(this._zod.def, { catchall: void 0 }));
	},
	extend(incoming) {
		return extend(this, incoming);
	},
	safeExtend(incoming) {
		return safeExtend(this, incoming);
	},
	merge(other) {
		return merge(this, other);
	},
	pick(mask) {
		return pick(this, mask);
	},
	omit(mask) {
		return omit(this, mask);
	},
	partial(...args) {
		return partial(ZodOptional, this, args[0]);
	},
	exactPartial(...args) {
		return partial(ZodExactOptional, this, args[0], "exactPartial");
	},
	required(...args) {
		return required(ZodNonOptional, this, args[0]);
	}
});
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodObject(def);
}
function strictObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: never(),
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodObject({
		type: "object",
		shape,
		catchall: unknown(),
		...normalizeParams(params)
	});
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
function union(options, params) {
	return new ZodUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodXor = /*@__PURE__*/ $constructor("ZodXor", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodXor.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
	inst.options = def.options;
});
/** Creates an exclusive union (XOR) where exactly one option must match.
* Unlike regular unions that succeed when any option matches, xor fails if
* zero or more than one option matches the input. */
function xor(options, params) {
	return new ZodXor({
		type: "union",
		options,
		inclusive: false,
		...normalizeParams(params)
	});
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
	ZodUnion.init(inst, def);
	$ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
	return new ZodDiscriminatedUnion({
		type: "union",
		options,
		discriminator,
		...normalizeParams(params)
	});
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
	$ZodIntersection.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
	return new ZodIntersection({
		type: "intersection",
		left,
		right
	});
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTuple.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
	rest(rest) {
		return this.clone({
			...this._zod.def,
			rest
		});
	},
	partial() {
		const def = this._zod.def;
		if (def.checks?.length) throw new Error(".partial() cannot be used on tuple schemas containing refinements");
		return this.clone({
			...def,
			items: def.items.map((item) => new ZodOptional({
				type: "optional",
				innerType: item
			}))
		});
	}
});
function tuple(items, _paramsOrRest, _params) {
	const hasRest = _paramsOrRest instanceof $ZodType;
	const params = hasRest ? _params : _paramsOrRest;
	return new ZodTuple({
		type: "tuple",
		items,
		rest: hasRest ? _paramsOrRest : null,
		...normalizeParams(params)
	});
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodRecord.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
function partialRecord(keyType, valueType, params) {
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params),
		partial: true
	});
}
function looseRecord(keyType, valueType, params) {
	return new ZodRecord({
		type: "record",
		keyType,
		valueType,
		mode: "loose",
		...normalizeParams(params)
	});
}
const ZodMap = /*@__PURE__*/ $constructor("ZodMap", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodMap.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => mapProcessor(inst, ctx, json, params);
	inst.keyType = def.keyType;
	inst.valueType = def.valueType;
	inst.min = (...args) => inst.check(_minSize(...args));
	inst.nonempty = (params) => inst.check(_minSize(1, params));
	inst.max = (...args) => inst.check(_maxSize(...args));
	inst.size = (...args) => inst.check(_size(...args));
});
function map(keyType, valueType, params) {
	return new ZodMap({
		type: "map",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodSet = /*@__PURE__*/ $constructor("ZodSet", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodSet.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => setProcessor(inst, ctx, json, params);
	inst.min = (...args) => inst.check(_minSize(...args));
	inst.nonempty = (params) => inst.check(_minSize(1, params));
	inst.max = (...args) => inst.check(_maxSize(...args));
	inst.size = (...args) => inst.check(_size(...args));
});
function set(valueType, params) {
	return new ZodSet({
		type: "set",
		valueType,
		...normalizeParams(params)
	});
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
	inst.enum = def.entries;
	inst.options = [...inst._zod.values];
	const keys = new Set(Object.keys(def.entries));
	inst.extract = (values, params) => {
		const newEntries = {};
		for (const value of values) if (keys.has(value)) newEntries[value] = def.entries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
	inst.exclude = (values, params) => {
		const newEntries = { ...def.entries };
		for (const value of values) if (keys.has(value)) delete newEntries[value];
		else throw new Error(`Key ${value} not found in enum`);
		return new ZodEnum({
			...def,
			checks: [],
			...normalizeParams(params),
			entries: newEntries
		});
	};
});
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
*
* ```ts
* enum Colors { red, green, blue }
* z.enum(Colors);
* ```
*/
function nativeEnum(entries, params) {
	return new ZodEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
	inst.values = new Set(def.values);
	Object.defineProperty(inst, "value", { get() {
		if (def.values.length > 1) throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
		return def.values[0];
	} });
});
function literal(value, params) {
	return new ZodLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodFile = /*@__PURE__*/ $constructor("ZodFile", (inst, def) => {
	$ZodFile.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => fileProcessor(inst, ctx, json, params);
	inst.min = (size, params) => inst.check(_minSize(size, params));
	inst.max = (size, params) => inst.check(_maxSize(size, params));
	inst.mime = (types, params) => inst.check(_mime(Array.isArray(types) ? types : [types], params));
});
function file(params) {
	return _file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
	_ensureDefaultMemoizer();
	$ZodTransform.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
	inst._zod.parse = (payload, _ctx) => {
		if (_ctx.direction === "backward") throw new $ZodEncodeError(inst.constructor.name);
		payload.addIssue = (issue$1) => {
			if (typeof issue$1 === "string") payload.issues.push(issue(issue$1, payload.value, def));
			else {
				const _issue = issue$1;
				if (_issue.fatal) _issue.continue = false;
				_issue.code ?? (_issue.code = "custom");
				if (!("input" in _issue)) _issue.input = payload.value;
				_issue.inst ?? (_issue.inst = inst);
				payload.issues.push(issue(_issue));
			}
		};
		const output = def.transform(payload.value, payload);
		if (output instanceof Promise) return output.then((output) => {
			payload.value = output;
			return payload;
		});
		payload.value = output;
		return payload;
	};
});
function transform(fn) {
	return new ZodTransform({
		type: "transform",
		transform: fn
	});
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
	return new ZodOptional({
		type: "optional",
		innerType
	});
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
	$ZodExactOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
	return new ZodExactOptional({
		type: "optional",
		innerType
	});
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
	return new ZodNullable({
		type: "nullable",
		innerType
	});
}
function nullish(innerType) {
	return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
	return new ZodDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
	$ZodPrefault.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
	return new ZodPrefault({
		type: "prefault",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
	$ZodNonOptional.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
	return new ZodNonOptional({
		type: "nonoptional",
		innerType,
		...normalizeParams(params)
	});
}
const ZodSuccess = /*@__PURE__*/ $constructor("ZodSuccess", (inst, def) => {
	$ZodSuccess.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => successProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function success(innerType) {
	return new ZodSuccess({
		type: "success",
		innerType
	});
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
	inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
	return new ZodCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
const ZodNaN = /*@__PURE__*/ $constructor("ZodNaN", (inst, def) => {
	$ZodNaN.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => nanProcessor(inst, ctx, json, params);
});
function nan(params) {
	return _nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
	inst.in = def.in;
	inst.out = def.out;
});
function pipe(in_, out) {
	return new ZodPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodCodec = /*@__PURE__*/ $constructor("ZodCodec", (inst, def) => {
	ZodPipe.init(inst, def);
	$ZodCodec.init(inst, def);
});
function codec(in_, out, params) {
	return new ZodCodec({
		type: "pipe",
		in: in_,
		out,
		transform: params.decode,
		reverseTransform: params.encode
	});
}
function invertCodec(codec) {
	const def = codec._zod.def;
	return new ZodCodec({
		type: "pipe",
		in: def.out,
		out: def.in,
		transform: def.reverseTransform,
		reverseTransform: def.transform
	});
}
const ZodPreprocess = /*@__PURE__*/ $constructor("ZodPreprocess", (inst, def) => {
	ZodPipe.init(inst, def);
	$ZodPreprocess.init(inst, def);
});
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
	$ZodReadonly.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
	return new ZodReadonly({
		type: "readonly",
		innerType
	});
}
const ZodTemplateLiteral = /*@__PURE__*/ $constructor("ZodTemplateLiteral", (inst, def) => {
	$ZodTemplateLiteral.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => templateLiteralProcessor(inst, ctx, json, params);
});
function templateLiteral(parts, params) {
	return new ZodTemplateLiteral({
		type: "template_literal",
		parts,
		...normalizeParams(params)
	});
}
const ZodLazy = /*@__PURE__*/ $constructor("ZodLazy", (inst, def) => {
	$ZodLazy.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => lazyProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.getter();
});
function lazy(getter) {
	return new ZodLazy({
		type: "lazy",
		getter
	});
}
const ZodPromise = /*@__PURE__*/ $constructor("ZodPromise", (inst, def) => {
	$ZodPromise.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => promiseProcessor(inst, ctx, json, params);
	inst.unwrap = () => inst._zod.def.innerType;
});
function promise(innerType) {
	return new ZodPromise({
		type: "promise",
		innerType
	});
}
const ZodFunction = /*@__PURE__*/ $constructor("ZodFunction", (inst, def) => {
	$ZodFunction.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => functionProcessor(inst, ctx, json, params);
});
function _function(params) {
	return new ZodFunction({
		type: "function",
		input: Array.isArray(params?.input) ? tuple(params?.input) : params?.input ?? array(unknown()),
		output: params?.output ?? unknown()
	});
}
const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodType.init(inst, def);
	inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function check(fn) {
	const ch = new $ZodCheck({ check: "custom" });
	ch._zod.check = fn;
	return ch;
}
function custom(fn, _params) {
	return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
	return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
	return _superRefine(fn, params);
}
const describe = describe$1;
const meta = meta$1;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
	ZodCustom.init(inst, def);
}, { properties(shape, params) {
	return this.check(_properties(shape, params));
} });
function _instanceof(cls, params = {}) {
	const inst = new ZodInstanceOf({
		type: "custom",
		check: "custom",
		fn: (data) => data instanceof cls,
		abort: true,
		...normalizeParams(params)
	});
	inst._zod.bag.Class = cls;
	inst._zod.check = (payload) => {
		if (!(payload.value instanceof cls)) payload.issues.push({
			code: "invalid_type",
			expected: cls.name,
			input: payload.value,
			inst,
			path: [...inst._zod.def.path ?? []]
		});
	};
	return inst;
}
const stringbool = (...args) => _stringbool({
	Codec: ZodCodec,
	Boolean: ZodBoolean,
	String: ZodString
}, ...args);
function json(params) {
	const jsonSchema = lazy(() => {
		return union([
			string(params),
			number(),
			boolean(),
			_null(),
			array(jsonSchema),
			record(string(), jsonSchema)
		]);
	});
	return jsonSchema;
}
function preprocess(fn, schema) {
	return new ZodPreprocess({
		type: "pipe",
		in: transform(fn),
		out: schema
	});
}

// node_modules/zod/v4/classic/compat.js
/** @deprecated Do not use. Stub definition, only included for zod-to-json-schema compatibility. */
var ZodFirstPartyTypeKind;
ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {});

// node_modules/zod/v4/classic/iso.js
var iso_exports = /* @__PURE__ */ __exportAll({
	ZodISODate: () => ZodISODate,
	ZodISODateTime: () => ZodISODateTime,
	ZodISODuration: () => ZodISODuration,
	ZodISOTime: () => ZodISOTime,
	date: () => date,
	datetime: () => datetime,
	duration: () => duration,
	time: () => time
});
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}
function date(params) {
	return _isoDate(ZodISODate, params);
}
function time(params) {
	return _isoTime(ZodISOTime, params);
}
function duration(params) {
	return _isoDuration(ZodISODuration, params);
}

// node_modules/zod/v4/classic/from-json-schema.js
const z = {
	...schemas_exports,
	...checks_exports,
	iso: iso_exports
};

// src/measurement/finish.ts
/** Why an answer ended, in classes that all APIs share. */
const FINISHES = [
	"stop",
	"length",
	"tool-calls",
	"content-filter",
	"refusal",
	"other",
	"unknown"
];

// src/measurement/answers.ts
/** What answers of the measured window tell of themselves besides their times and tokens. */
const count$1 = number().int().min(0).max(0xe8d4a51000);
/** Of successful requests only. */
const answerAccount = object({
	finishes: partialRecord(_enum(FINISHES), count$1),
	serviceTiers: record(string().max(100), count$1),
	/** Streamed answers of more than one token, as far as that is known. */
	streams: object({
		answers: count$1,
		/** Of them: everything came in one event. */
		oneEvent: count$1,
		/** Of them: in several events that were all there at one instant. */
		oneInstant: count$1,
		/** Payload events of those with usage, and the tokens in them. */
		events: count$1,
		tokens: number().min(0).max(0x38d7ea4c68000)
	})
});
/** Of endpoints that invent them without end, the first. */
const MAX_TIERS = 10;
const NO_STREAMS = {
	answers: 0,
	oneEvent: 0,
	oneInstant: 0,
	events: 0,
	tokens: 0
};
function addTier(tiers, tier, more) {
	const known = tiers.get(tier);
	if (known !== void 0 || tiers.size < MAX_TIERS) tiers.set(tier, (known ?? 0) + more);
}
function addStream(streams, sample) {
	const { payloadEvents, firstPayloadMs, lastPayloadMs } = sample;
	const tokens = generatedTokens(sample);
	if (payloadEvents === 0 || tokens !== null && tokens < 2) return;
	streams.answers += 1;
	if (payloadEvents === 1) streams.oneEvent += 1;
	else if (firstPayloadMs === lastPayloadMs) streams.oneInstant += 1;
	if (tokens === null) return;
	streams.events += payloadEvents;
	streams.tokens += tokens;
}
/** Folds successful answers; undefined for what comes without a note, such as plain HTTP. */
function makeAnswerAccount() {
	const open = {
		finishes: {},
		serviceTiers: /* @__PURE__ */ new Map(),
		streams: { ...NO_STREAMS }
	};
	let answers = 0;
	return {
		add(sample) {
			const { answer = null } = sample;
			if (answer === null) return;
			answers += 1;
			const { finish, serviceTier } = answer;
			open.finishes[finish] = (open.finishes[finish] ?? 0) + 1;
			if (serviceTier !== null) addTier(open.serviceTiers, serviceTier, 1);
			addStream(open.streams, sample);
		},
		finish: () => answers === 0 ? void 0 : {
			finishes: open.finishes,
			streams: open.streams,
			serviceTiers: Object.fromEntries(open.serviceTiers)
		}
	};
}

// src/measurement/model-parts.ts
const METRICS = [
	"latency",
	"ttft",
	"tpot"
];
function openPart() {
	return {
		outcomes: {},
		tokens: NO_TOKENS,
		tokenRequests: 0,
		costUsd: 0,
		histograms: {
			latency: makeHistogram(),
			ttft: makeHistogram(),
			tpot: makeHistogram()
		}
	};
}
function addSuccess(part, sample) {
	const { intendedMs, endMs, firstPayloadMs, usage } = sample;
	const put = (metric, valueUs) => {
		if (valueUs !== null) part.histograms[metric].record(valueUs);
	};
	put("latency", endMs === null ? null : microsFromMillis(endMs - intendedMs));
	put("ttft", firstPayloadMs === null ? null : microsFromMillis(firstPayloadMs - intendedMs));
	put("tpot", timePerOutputTokenUs(sample));
	if (usage === null) return;
	part.tokens = addTokens(part.tokens, usage);
	part.tokenRequests += 1;
}
function closePart(part) {
	const encoded = METRICS.map((metric) => [metric, part.histograms[metric].encode()]);
	return {
		outcomes: part.outcomes,
		tokens: {
			...part.tokens,
			requests: part.tokenRequests
		},
		costUsd: part.costUsd,
		histograms: Object.fromEntries(encoded.filter(([, text]) => decodeBuckets(text).total > 0))
	};
}
/** Folds samples by the model they asked. */
function makeModelParts() {
	const parts = /* @__PURE__ */ new Map();
	return {
		add(model, sample) {
			const part = parts.get(model) ?? openPart();
			parts.set(model, part);
			part.outcomes[sample.outcome] = (part.outcomes[sample.outcome] ?? 0) + 1;
			if (sample.costUsd !== null && part.costUsd !== null) part.costUsd += sample.costUsd;
			if (sample.outcome !== "ok") return;
			if (sample.costUsd === null) part.costUsd = null;
			addSuccess(part, sample);
		},
		finish: () => Object.fromEntries([...parts].map(([model, part]) => [model, closePart(part)]))
	};
}

// src/measurement/running-latency.ts
/** A bucket is 4.4% wide. */
const BUCKETS_PER_OCTAVE = 16;
/** Behind all others, since a failure counts as slower than every success. */
const FAILURES = 512;
const makeRunningLatency = () => /* @__PURE__ */ new Uint32Array(513);
const bucketOf = (us) => Math.min(511, Math.max(0, Math.round(Math.log2(us) * BUCKETS_PER_OCTAVE)));
/** Counts one more request that ended; null: it failed. */
function seeLatency(counts, latencyMs) {
	const bucket = latencyMs === null ? FAILURES : bucketOf(latencyMs * 1e3);
	counts[bucket] = (counts[bucket] ?? 0) + 1;
}

// src/measurement/recorder.ts
const BLOCK_COUNT = 10;
function openBlock() {
	return {
		scheduled: 0,
		firstMs: Number.POSITIVE_INFINITY,
		lastMs: 0,
		outcomes: {},
		good: 0,
		tokens: NO_TOKENS,
		tokenRequests: 0,
		costUsd: 0,
		costUsdSquares: 0,
		hasUnknownCost: false,
		histograms: /* @__PURE__ */ new Map(),
		extremes: /* @__PURE__ */ new Map()
	};
}
/** Which block an instant belongs to; rounding noise at an edge must not move it to the left. */
function sliceOf(sinceWindowStartMs, durationMs) {
	const slice = Math.floor(sinceWindowStartMs * 10 / durationMs + 1e-9);
	return Math.min(9, Math.max(0, slice));
}
/**
* Folds samples into ten blocks of histograms and sums; keeps no request. Warm-up samples are
* counted, not measured.
*/
function makeRecorder(window) {
	const { warmupMs, durationMs, requests, isPriced, modelOf, latencyBoundsMs } = window;
	const isGood = latencyBoundsMs === void 0 ? null : keepsBounds(latencyBoundsMs);
	let firstMeasured = window.warmupCount ?? Number.POSITIVE_INFINITY;
	const blocks = Array.from({ length: 10 }, openBlock);
	const unmeasured = openBlock();
	const slip = makeHistogram();
	const poolWait = makeHistogram();
	const models = modelOf === void 0 ? null : makeModelParts();
	const answers = makeAnswerAccount();
	const running = makeRunningLatency();
	const warmup = {
		sent: 0,
		costUsd: 0
	};
	let lastDispatchMs = 0;
	const put = (block, metric, valueUs) => {
		histogramOf(block, metric).record(valueUs);
		seeExtreme(block, metric, valueUs);
	};
	const putSpan = (block, metric, fromMs, toMs) => {
		if (fromMs !== null && toMs !== null) put(block, metric, microsFromMillis(toMs - fromMs));
	};
	const addSuccess = (block, sample) => {
		const { intendedMs, dispatchedMs, endMs, firstPayloadMs, firstVisibleMs, gapsUs } = sample;
		putSpan(block, "latency", intendedMs, endMs);
		putSpan(block, "service", dispatchedMs, endMs);
		putSpan(block, "slip", intendedMs, dispatchedMs);
		putSpan(block, "connect", 0, sample.connectMs);
		putSpan(block, "ttft", intendedMs, firstPayloadMs);
		putSpan(block, "ttft-service", dispatchedMs, firstPayloadMs);
		putSpan(block, "ttfo", intendedMs, firstVisibleMs);
		const tpotUs = timePerOutputTokenUs(sample);
		if (tpotUs !== null) put(block, "tpot", tpotUs);
		if (gapsUs.length > 0) put(block, "stall", putGaps(block, gapsUs));
		if (isGood?.(sample) === true) block.good += 1;
		if (sample.usage !== null) {
			block.tokens = addTokens(block.tokens, sample.usage);
			block.tokenRequests += 1;
		}
	};
	const placeOf = (sample) => requests === null ? sliceOf(sample.intendedMs - warmupMs, durationMs) : Math.min(9, Math.floor((sample.index - firstMeasured) * 10 / requests));
	return {
		running,
		measureFrom(index) {
			firstMeasured = index;
		},
		add(sample) {
			const costUsd = sample.costUsd ?? 0;
			if (sample.index < firstMeasured) {
				if (sample.dispatchedMs !== null) warmup.sent += 1;
				warmup.costUsd += costUsd;
				if (sample.outcome === "ok") addSuccess(unmeasured, sample);
				return;
			}
			const block = must(blocks[placeOf(sample)], "block");
			block.scheduled += 1;
			block.firstMs = Math.min(block.firstMs, sample.intendedMs);
			block.lastMs = Math.max(block.lastMs, sample.endMs ?? sample.intendedMs);
			block.outcomes[sample.outcome] = (block.outcomes[sample.outcome] ?? 0) + 1;
			block.costUsd += costUsd;
			block.costUsdSquares += costUsd * costUsd;
			if (sample.outcome === "ok" && sample.costUsd === null) block.hasUnknownCost = true;
			if (sample.dispatchedMs !== null) {
				slip.record(Math.max(0, (sample.dispatchedMs - sample.intendedMs) * 1e3));
				poolWait.record(microsFromMillis(sample.poolWaitMs));
				lastDispatchMs = Math.max(lastDispatchMs, sample.dispatchedMs);
			}
			const isOk = sample.outcome === "ok";
			seeLatency(running, isOk && sample.endMs !== null ? sample.endMs - sample.intendedMs : null);
			if (isOk) {
				addSuccess(block, sample);
				answers.add(sample);
			}
			if (modelOf !== void 0) models?.add(modelOf(sample.index), sample);
		},
		finish() {
			const edges = requests === null ? equalEdges(durationMs) : lived(blocks);
			return {
				blocks: blocks.map((block, at) => ({
					...closeBlock(block, isPriced, {
						startMs: edges[at] ?? 0,
						endMs: edges[at + 1] ?? 0
					}),
					...isGood === null ? {} : { good: block.good }
				})),
				extremes: extremesOf(blocks),
				warmup: {
					sent: warmup.sent,
					costUsd: isPriced ? warmup.costUsd : null
				},
				slip: slip.encode(),
				poolWait: poolWait.encode(),
				lastDispatchMs,
				...models === null ? {} : { models: models.finish() },
				answers: answers.finish()
			};
		}
	};
}
function histogramOf(block, metric) {
	const known = block.histograms.get(metric);
	if (known !== void 0) return known;
	const histogram = makeHistogram();
	block.histograms.set(metric, histogram);
	return histogram;
}
/** Of these there are as many as there are events. Answers the largest. */
function putGaps(block, gapsUs) {
	const histogram = histogramOf(block, "gap");
	let minUs = Number.POSITIVE_INFINITY;
	let maxUs = 0;
	for (const gapUs of gapsUs) {
		histogram.record(gapUs);
		if (gapUs < minUs) minUs = gapUs;
		if (gapUs > maxUs) maxUs = gapUs;
	}
	seeExtreme(block, "gap", minUs);
	seeExtreme(block, "gap", maxUs);
	return maxUs;
}
/** Exact smallest and largest values, since histograms round. */
function seeExtreme(block, metric, valueUs) {
	const rounded = Math.max(0, Math.round(valueUs));
	const seen = block.extremes.get(metric);
	if (seen === void 0) block.extremes.set(metric, {
		minUs: rounded,
		maxUs: rounded
	});
	else if (rounded > seen.maxUs) seen.maxUs = rounded;
	else if (rounded < seen.minUs) seen.minUs = rounded;
}
function extremesOf(blocks) {
	const all = {};
	for (const [metric, { minUs, maxUs }] of blocks.flatMap(({ extremes }) => [...extremes])) {
		const seen = all[metric] ?? {
			minUs,
			maxUs
		};
		all[metric] = {
			minUs: Math.min(seen.minUs, minUs),
			maxUs: Math.max(seen.maxUs, maxUs)
		};
	}
	return all;
}
function equalEdges(durationMs) {
	return Array.from({ length: 11 }, (_, at) => at * durationMs / 10);
}
/** Where blocks of so many requests each began, since the first; the last ends with its last. */
function lived(blocks) {
	const startMs = Math.min(...blocks.map((block) => block.firstMs));
	const lastMs = Math.max(...blocks.map((block) => block.lastMs));
	return [...blocks.map((_, at) => Math.min(lastMs, ...blocks.slice(at).map((later) => later.firstMs))), lastMs].map((atMs) => Number.isFinite(startMs) ? atMs - startMs : 0);
}
function closeBlock(block, isPriced, slice) {
	const isKnown = isPriced && !block.hasUnknownCost;
	const seconds = (atMs) => Math.round(atMs * 1e3) / 1e6;
	const counted = Object.values(block.outcomes).reduce((sum, count) => sum + count, 0);
	assert(counted === block.scheduled, "every scheduled arrival has one outcome");
	return {
		startS: seconds(slice.startMs),
		endS: seconds(slice.endMs),
		scheduled: block.scheduled,
		outcomes: block.outcomes,
		tokens: {
			...block.tokens,
			requests: block.tokenRequests
		},
		costUsd: isKnown ? block.costUsd : null,
		costUsdSquares: isKnown ? block.costUsdSquares : null,
		histograms: Object.fromEntries([...block.histograms].map(([metric, histogram]) => [metric, histogram.encode()]))
	};
}

// src/measurement/accounts.ts
/** What a run counts of its answers besides their times, warm-up included. */
const count = number().int().min(0).max(0xe8d4a51000);
const amount = number().min(0).max(0x38d7ea4c68000);
/** What gateways told of their own part in answers. */
const gatewayAccount = object({
	/** Answers that told anything of it. */
	answers: count,
	/** Of them: answered after more than one attempt behind the gateway. */
	retried: count,
	/** Of them: answered from the gateway's own cache. */
	cached: count,
	/** The gateway's own share of the time, where it is told. */
	overhead: object({
		answers: count,
		totalMs: amount,
		maxMs: amount
	})
});
/** What became of requests that were sent again. */
const retryAccount = object({
	/** Requests that had more than one attempt. */
	requests: count,
	/** Their attempts after the first. */
	attempts: count,
	/** Those of them that ended well. */
	recovered: count
});
/** What was left of a limit at one instant. */
const headroom = object({
	limit: amount,
	remaining: amount
});
/** What answers told of limits on what may be asked. */
const limitAccount = object({
	/** Answers that told anything of it. */
	answers: count,
	/** By what is limited: the smallest share that was ever left. */
	lowest: object({
		requests: headroom.optional(),
		tokens: headroom.optional(),
		"input-tokens": headroom.optional(),
		"output-tokens": headroom.optional()
	}),
	/** Answers that asked to be left alone, and for how long at most. */
	retryAfter: object({
		answers: count,
		maxMs: amount
	})
});
const LIMITED = [
	"requests",
	"tokens",
	"input-tokens",
	"output-tokens"
];
const NO_GATEWAY = {
	answers: 0,
	retried: 0,
	cached: 0,
	overhead: {
		answers: 0,
		totalMs: 0,
		maxMs: 0
	}
};
const NO_RETRIES = {
	requests: 0,
	attempts: 0,
	recovered: 0
};
const NO_LIMITS = {
	answers: 0,
	lowest: {},
	retryAfter: {
		answers: 0,
		maxMs: 0
	}
};
function addGateways(a, b) {
	return {
		answers: a.answers + b.answers,
		retried: a.retried + b.retried,
		cached: a.cached + b.cached,
		overhead: {
			answers: a.overhead.answers + b.overhead.answers,
			totalMs: a.overhead.totalMs + b.overhead.totalMs,
			maxMs: Math.max(a.overhead.maxMs, b.overhead.maxMs)
		}
	};
}
function addRetries(a, b) {
	return {
		requests: a.requests + b.requests,
		attempts: a.attempts + b.attempts,
		recovered: a.recovered + b.recovered
	};
}
/** Of a limit, 0 to 1; some servers tell more left than there is. */
function shareLeft({ remaining, limit }) {
	return Math.min(1, remaining / limit);
}
/** Of equal shares that of the larger limit, so that sums do not depend on their order. */
function lowerOf(a, b) {
	if (a === void 0) return b;
	return (shareLeft(a) - shareLeft(b) || b.limit - a.limit || a.remaining - b.remaining) <= 0 ? a : b;
}
function addLimits(a, b) {
	const lowest = { ...a.lowest };
	for (const kind of LIMITED) {
		const theirs = b.lowest[kind];
		if (theirs !== void 0) lowest[kind] = lowerOf(lowest[kind], theirs);
	}
	return {
		answers: a.answers + b.answers,
		lowest,
		retryAfter: {
			answers: a.retryAfter.answers + b.retryAfter.answers,
			maxMs: Math.max(a.retryAfter.maxMs, b.retryAfter.maxMs)
		}
	};
}

// src/cost/price.ts
function rateAt(rate, inputTokens) {
	if (typeof rate === "number") return rate;
	return rate.tiers.reduce((price, tier) => inputTokens > tier.start ? tier.price : price, rate.base);
}
/** Anthropic's price of cache writes that are kept for an hour, in prices of input. */
const HOUR_FACTOR = 2;
function hourRateAt({ input, cacheWrite, cacheWrite1h }, inputTokens) {
	if (cacheWrite1h !== void 0) return rateAt(cacheWrite1h, inputTokens);
	return (cacheWrite === null ? 1 : HOUR_FACTOR) * rateAt(input, inputTokens);
}
/**
* What one request costs. Cached and cache-writing tokens without a price of their own cost as
* much as input, reasoning as much as output: a bill is never understated.
*/
function costOf(tokens, price) {
	const plain = Math.max(0, tokens.input - tokens.cachedInput - tokens.cacheWrite);
	const visible = Math.max(0, tokens.output - tokens.reasoning);
	const forHour = tokens.cacheWrite1h ?? 0;
	const bill = (count, rate) => count * rateAt(rate, tokens.input) / 1e6;
	const split = {
		inputUsd: bill(plain, price.input),
		cachedInputUsd: bill(tokens.cachedInput, price.cachedInput ?? price.input),
		cacheWriteUsd: bill(Math.max(0, tokens.cacheWrite - forHour), price.cacheWrite ?? price.input) + forHour * hourRateAt(price, tokens.input) / 1e6,
		outputUsd: bill(visible, price.output),
		reasoningUsd: bill(tokens.reasoning, price.reasoning ?? price.output),
		requestUsd: price.perRequestUsd ?? 0
	};
	const totalUsd = Object.values(split).reduce((sum, usd) => sum + usd, 0);
	return {
		...split,
		totalUsd
	};
}
/** The dearest a token can be: a price that rises with the prompt is bounded by its last tier. */
function highest(rates, inputTokens) {
	return Math.max(...rates.map((rate) => {
		if (rate === null) return 0;
		if (typeof rate === "number") return rate;
		const reached = rate.tiers.filter(({ start }) => inputTokens > start);
		return Math.max(rate.base, ...reached.map(({ price }) => price));
	}));
}
/**
* The most that a request with at most so many tokens can cost, whatever part of them is read from
* a cache, written to one or spent on reasoning.
*/
function mostCostOf(most, { input, cachedInput, cacheWrite, cacheWrite1h, output, reasoning, perRequestUsd = 0 }) {
	const plain = highest([
		input,
		cachedInput,
		cacheWrite,
		cacheWrite1h ?? null
	], most.input);
	const hour = cacheWrite === null || cacheWrite1h !== void 0 ? 0 : HOUR_FACTOR * highest([input], most.input);
	return perRequestUsd + (most.input * Math.max(plain, hour) + most.output * highest([output, reasoning], most.input)) / 1e6;
}

// src/cost/allowance.ts
/** Whole billionths of a dollar, a cheap model's price of a hundredth of a token. */
const PER_USD = 1e9;
const CAP = 0;
const SPENT = 1;
/** Set aside for requests that are under way, each the most that it was said to cost. */
const OPEN = 2;
const UNDER_WAY = 3;
/** The largest of one request. */
const EXCESS = 4;
const REFUSED = 5;
/** Costs are rounded up and caps down: sums of them err on the safe side. */
const roundedUp = (usd) => BigInt(Math.ceil(usd * PER_USD));
/** The allowance that lies in the memory; as many as there are threads may be open. */
function openAllowance(memory) {
	const cells = new BigInt64Array(memory);
	const cap = Atomics.load(cells, CAP);
	const toUsd = (amount) => Number(amount) / PER_USD;
	const held = () => Atomics.load(cells, SPENT) + Atomics.load(cells, OPEN) + Atomics.load(cells, UNDER_WAY) * Atomics.load(cells, EXCESS);
	const noteExcess = (excess) => {
		let known = Atomics.load(cells, EXCESS);
		while (known < excess) {
			const found = Atomics.compareExchange(cells, EXCESS, known, excess);
			if (found === known) return;
			known = found;
		}
	};
	return {
		reserve(mostUsd) {
			const most = roundedUp(mostUsd);
			Atomics.add(cells, UNDER_WAY, 1n);
			Atomics.add(cells, OPEN, most);
			if (Atomics.load(cells, REFUSED) === 0n && held() <= cap) return true;
			Atomics.sub(cells, OPEN, most);
			Atomics.sub(cells, UNDER_WAY, 1n);
			Atomics.store(cells, REFUSED, 1n);
			return false;
		},
		settle(reservedUsd, costUsd, excessUsd = 0) {
			const reserved = roundedUp(reservedUsd);
			noteExcess(roundedUp(excessUsd));
			Atomics.add(cells, SPENT, costUsd === null ? reserved + Atomics.load(cells, EXCESS) : roundedUp(costUsd));
			Atomics.sub(cells, OPEN, reserved);
			Atomics.sub(cells, UNDER_WAY, 1n);
		},
		get isSpent() {
			return Atomics.load(cells, REFUSED) !== 0n;
		},
		get heldUsd() {
			return toUsd(held());
		},
		capUsd: toUsd(cap)
	};
}

// src/adapters/protocols/finish.ts
const CLASSES = new Map([
	["stop", [
		"stop",
		"end_turn",
		"stop_sequence",
		"completed",
		"eos",
		"eos_token"
	]],
	["length", [
		"length",
		"max_tokens",
		"max_output_tokens",
		"model_length",
		"model_context_window_exceeded"
	]],
	["tool-calls", [
		"tool_calls",
		"function_call",
		"tool_use"
	]],
	["content-filter", [
		"content_filter",
		"safety",
		"recitation",
		"blocklist",
		"prohibited_content",
		"spii",
		"image_safety",
		"image_prohibited_content",
		"image_recitation"
	]],
	["refusal", ["refusal"]]
].flatMap(([finish, words]) => words.map((word) => [word, finish])));
/**
* The class of a finish reason. Where an API says of a refusal or a call only that the answer is
* complete (OpenAI's refusals, calls of Gemini and of OpenAI's responses), its payload tells.
*/
function finishOf(reason, payload) {
	const named = reason === null ? "unknown" : CLASSES.get(reason.toLowerCase()) ?? "other";
	if (named !== "stop" && named !== "unknown") return named;
	if (payload.isRefusal) return "refusal";
	return payload.hasCall ? "tool-calls" : named;
}

// src/adapters/protocols/status.ts
const QUOTA_CODES = /insufficient_quota|billing_hard_limit|credit balance/i;
/** Gemini's 400. */
const KEY_CODES = /API_KEY_INVALID|API key not valid/;
/** Error objects nest once or twice; what nests deeper was not made to be read. */
const MAX_DEPTH$1 = 4;
/** More than this of a text is not looked at. */
const MAX_DETAIL_CHARS = 4096;
const MAX_MESSAGE_CHARS = 200;
/** The outcome of a status other than 2xx (contract section 8). */
function outcomeOfStatus(status, headers, body) {
	if (status === 401 || status === 403 || status === 400 && KEY_CODES.test(body)) return "auth";
	if (status === 402 || (status === 429 || status === 400) && QUOTA_CODES.test(body)) return "quota";
	if (status === 429 || status === 529) return "rate-limited";
	const mayComeBack = headers["retry-after"] ?? headers["retry-after-ms"];
	if (status === 503 && mayComeBack !== void 0) return "rate-limited";
	if (status === 408) return "timeout-first-byte";
	return status >= 500 ? "server-error" : "client-error";
}
function messageIn(value, depth = 0) {
	if (typeof value === "string") return value;
	if (typeof value !== "object" || value === null || depth > MAX_DEPTH$1) return null;
	if (Array.isArray(value)) return messageIn(value[0], depth + 1);
	for (const name of [
		"error",
		"message",
		"detail",
		"code",
		"type"
	]) {
		const member = Object.entries(value).find(([key]) => key === name)?.[1];
		const message = member === void 0 ? null : messageIn(member, depth + 1);
		if (message !== null && message !== "") return message;
	}
	return null;
}
/** What an error object says, in one line. */
function messageOf(error) {
	const message = messageIn(error) ?? "";
	return message === "" ? "an error without a message" : oneLine(message, MAX_MESSAGE_CHARS);
}
/** What an error body says, in one line: the message of the usual JSON shapes, or its text. */
function detailOf(whole, headers) {
	const body = whole.slice(0, MAX_DETAIL_CHARS);
	const type = headers["content-type"] ?? "";
	if (/html/i.test(type) || /^\s*<(!doctype|html)/i.test(body)) {
		const title = /<title[^>]*>([^<]*)/i.exec(body)?.[1] ?? "";
		return `an HTML page${title.trim() === "" ? "" : ` titled "${oneLine(title, 80)}"`}`;
	}
	try {
		const message = messageIn(JSON.parse(body));
		if (message !== null) return oneLine(message, MAX_MESSAGE_CHARS);
	} catch {}
	return oneLine(body, MAX_MESSAGE_CHARS);
}

// src/adapters/protocols/answer.ts
/** What ends the streams of OpenAI's older APIs. */
const DONE = "[DONE]";
/** Notes of an answer that is being read: when its payload came, what it cost, how it went. */
var Answer = class {
	/** When the bytes in hand arrived. */
	atMs = 0;
	providerModel = null;
	isFinished = false;
	isRefusal = false;
	hasCall = false;
	/** UTF-8 bytes of what was generated; null where nobody counts them. */
	#generatedBytes = null;
	#serviceTier = null;
	#finishReason = null;
	#problem = null;
	#usage = null;
	#reportedCostUsd = null;
	#firstPayloadMs = null;
	#firstVisibleMs = null;
	#lastPayloadMs = null;
	#payloadEvents = 0;
	#gapsUs = [];
	#reasoningVisible = false;
	/** @param countsText whether tokens are to be estimated, whatever the API tells of them. */
	constructor(countsText = false) {
		if (countsText) this.#generatedBytes = 0;
	}
	get countsText() {
		return this.#generatedBytes !== null;
	}
	noteText(text) {
		if (this.#generatedBytes !== null) this.#generatedBytes += Buffer.byteLength(text);
	}
	get usage() {
		return this.#usage;
	}
	get problem() {
		return this.#problem;
	}
	get payloadEvents() {
		return this.#payloadEvents;
	}
	/** One event is one payload, however many choices it has. */
	notePayload(isVisible, isReasoning) {
		if (!isVisible && !isReasoning) return;
		const { atMs } = this;
		if (isReasoning) this.#reasoningVisible = true;
		if (this.#lastPayloadMs !== null) this.#gapsUs.push((atMs - this.#lastPayloadMs) * 1e3);
		this.#firstPayloadMs ??= atMs;
		if (isVisible) this.#firstVisibleMs ??= atMs;
		this.#lastPayloadMs = atMs;
		this.#payloadEvents += 1;
	}
	/** Of model, usage and cost the last one that is there counts. */
	note(part) {
		const { error = null, model = null, usage = null, finishReason = null } = part;
		const { reportedCostUsd = null, serviceTier = null } = part;
		if (error !== null) return this.fail("in-band-error", messageOf(error));
		this.providerModel = model ?? this.providerModel;
		this.#usage = usage ?? this.#usage;
		this.#reportedCostUsd = reportedCostUsd ?? this.#reportedCostUsd;
		this.#finishReason = finishReason ?? this.#finishReason;
		this.#serviceTier = serviceTier ?? this.#serviceTier;
		if (part.isRefusal === true) this.isRefusal = true;
		if (part.hasCall === true) this.hasCall = true;
		if (part.isFinished === true) this.isFinished = true;
		this.notePayload(part.isVisible === true, part.isReasoning === true);
	}
	/** The first failure is the one that is told. */
	fail(outcome, detail) {
		this.#problem ??= {
			outcome,
			detail
		};
	}
	/** What an answer without payload says for itself. */
	noContent() {
		const reason = this.#finishReason;
		return {
			outcome: "empty",
			detail: `no content${reason === null ? "" : ` (finish reason ${oneLine(reason, 60)})`}`
		};
	}
	/** A failure without any text has used nothing that could be estimated. */
	#counted(isOk) {
		const generatedBytes = this.#generatedBytes;
		if (generatedBytes === null) return { usage: this.#usage };
		return isOk || generatedBytes > 0 ? {
			usage: null,
			generatedBytes
		} : { usage: null };
	}
	reading(problem) {
		return {
			outcome: problem?.outcome ?? "ok",
			firstPayloadMs: this.#firstPayloadMs,
			firstVisibleMs: this.#firstVisibleMs,
			lastPayloadMs: this.#lastPayloadMs,
			payloadEvents: this.#payloadEvents,
			gapsUs: this.#gapsUs,
			...this.#counted(problem === null),
			reportedCostUsd: this.#reportedCostUsd,
			reasoningVisible: this.#reasoningVisible,
			providerModel: this.providerModel,
			answer: {
				finish: finishOf(this.#finishReason, this),
				serviceTier: this.#serviceTier === null ? null : oneLine(this.#serviceTier, 60)
			},
			detail: problem?.detail ?? null
		};
	}
};

// src/adapters/protocols/json-scan.ts
/**
* Steps over JSON (RFC 8259) in bytes without building anything. Every function takes the place of
* a first byte and answers the place after the last one, or `NOT_JSON`. It is as strict as
* `JSON.parse`, and stricter in two things: line ends are no white space (the data of an event has
* none, if it is one line) and nesting is bounded. Bytes beyond ASCII are taken within strings only,
* where any of them decode to something.
*
* Nothing here knows where the text ends: a line end or the end of the array stops every scan, and
* the caller sees whether it stopped where it should.
*/
const NOT_JSON = -1;
/** Deeper than this nothing is followed; `JSON.parse` has the last word on it. */
const MAX_DEPTH = 64;
const TAB = 9;
const SPACE$2 = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const PLUS = 43;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON$1 = 58;
const OPEN_ARRAY = 91;
const BACKSLASH$1 = 92;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** By byte: 1 where it stands for itself in a string. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => byte < SPACE$2 || byte === 34 || byte === BACKSLASH$1 ? 0 : 1);
/** The byte at a place; after the last one 0, which is no part of any JSON. */
const byteAt = (bytes, at) => bytes[at] ?? 0;
function skipSpaces(bytes, from) {
	let at = from;
	while (byteAt(bytes, at) === SPACE$2 || byteAt(bytes, at) === TAB) at += 1;
	return at;
}
function skipSpace(bytes, from) {
	return byteAt(bytes, from) > SPACE$2 ? from : skipSpaces(bytes, from);
}
const isDigit = (byte) => byte >= ZERO && byte <= NINE;
/** `from` is after the backslash. */
function skipEscape(bytes, from) {
	switch (byteAt(bytes, from)) {
		case 34:
		case BACKSLASH$1:
		case 47:
		case 98:
		case 102:
		case 110:
		case 114:
		case 116: return from + 1;
		case 117:
			for (let at = from + 1; at < from + 5; at += 1) {
				const byte = byteAt(bytes, at);
				const letter = byte | 32;
				if (!isDigit(byte) && !(letter >= 97 && letter <= 102)) return -1;
			}
			return from + 5;
		default: return -1;
	}
}
/** A string without escapes, so that its bytes are its text. */
function skipPlainString(bytes, from) {
	let at = from + 1;
	while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
	return byteAt(bytes, at) === 34 ? at + 1 : -1;
}
function skipString(bytes, from) {
	let at = from + 1;
	for (;;) {
		while (IS_PLAIN[byteAt(bytes, at)] === 1) at += 1;
		const byte = byteAt(bytes, at);
		if (byte === 34) return at + 1;
		if (byte !== BACKSLASH$1) return -1;
		at = skipEscape(bytes, at + 1);
		if (at === -1) return -1;
	}
}
function skipDigits(bytes, from) {
	let at = from;
	while (isDigit(byteAt(bytes, at))) at += 1;
	return at === from ? -1 : at;
}
function skipNumber(bytes, from) {
	let at = byteAt(bytes, from) === MINUS ? from + 1 : from;
	at = byteAt(bytes, at) === ZERO ? at + 1 : skipDigits(bytes, at);
	if (at !== -1 && byteAt(bytes, at) === DOT) at = skipDigits(bytes, at + 1);
	if (at === -1 || (byteAt(bytes, at) | 32) !== 101) return at;
	const sign = byteAt(bytes, at + 1);
	return skipDigits(bytes, sign === PLUS || sign === MINUS ? at + 2 : at + 1);
}
/** Whether the bytes from a place on are these. */
function isAt(word, bytes, from) {
	for (let at = 0; at < word.length; at += 1) if (bytes[from + at] !== word[at]) return false;
	return true;
}
const TRUE = Buffer.from("true");
const FALSE = Buffer.from("false");
const NULL = Buffer.from("null");
function skipWord(word, bytes, from) {
	return isAt(word, bytes, from) ? from + word.length : -1;
}
/** An object or array of no interest. */
function skipList(bytes, from, close, depth) {
	if (depth > MAX_DEPTH) return -1;
	let at = skipSpace(bytes, from + 1);
	if (byteAt(bytes, at) === close) return at + 1;
	for (;;) {
		if (close === 125) {
			if (byteAt(bytes, at) !== 34) return -1;
			at = skipString(bytes, at);
			if (at === -1) return -1;
			at = skipSpace(bytes, at);
			if (byteAt(bytes, at) !== 58) return -1;
			at = skipSpace(bytes, at + 1);
		}
		at = skipValue(bytes, at, depth);
		if (at === -1) return -1;
		at = skipSpace(bytes, at);
		const byte = byteAt(bytes, at);
		if (byte === close) return at + 1;
		if (byte !== 44) return -1;
		at = skipSpace(bytes, at + 1);
	}
}
/** Any value; `depth` is that of the list it is in. */
function skipValue(bytes, from, depth = 0) {
	switch (byteAt(bytes, from)) {
		case 34: return skipString(bytes, from);
		case 123: return skipList(bytes, from, 125, depth + 1);
		case 91: return skipList(bytes, from, 93, depth + 1);
		case 110: return skipWord(NULL, bytes, from);
		case 116: return skipWord(TRUE, bytes, from);
		case 102: return skipWord(FALSE, bytes, from);
		default: return skipNumber(bytes, from);
	}
}

// src/adapters/protocols/array-stream.ts
/**
* The elements of one JSON array, each handed on when its last byte has come: Gemini streams so
* unless it is asked for server-sent events. Only elements that are objects are told, as events
* without a name. Works for any split of the bytes; what they mean is for `JSON.parse` to say.
*/
const BACKSLASH = 92;
const SPACE$1 = 32;
const MAX_ELEMENT_BYTES = 16777216;
/** Depth between the elements. */
const IN_ARRAY = 1;
/** Whether the first byte that is no white space opens an array. */
function isArray(chunk) {
	let at = 0;
	while (at < chunk.length && byteAt(chunk, at) <= SPACE$1) at += 1;
	return byteAt(chunk, at) === 91;
}
var ArrayStream = class {
	#sink;
	#depth = 0;
	#isInString = false;
	#isEscaped = false;
	/** The element so far, from chunks that are gone. */
	#held = [];
	#heldBytes = 0;
	constructor(sink) {
		this.#sink = sink;
	}
	/** What is left over of an element that has not ended. */
	get rest() {
		return Buffer.concat(this.#held).toString("utf8");
	}
	/** Throws RangeError when an element outgrows its bound. */
	push(chunk) {
		let start = 0;
		for (let at = 0; at < chunk.length; at += 1) {
			const byte = byteAt(chunk, at);
			if (this.#isInString) this.#inString(byte);
			else if (byte === 34) this.#isInString = true;
			else if (byte === 123 || byte === 91) {
				if (this.#depth === IN_ARRAY) start = at;
				this.#depth += 1;
			} else if (byte === 125 || byte === 93) {
				this.#depth -= 1;
				if (this.#depth === IN_ARRAY) this.#tell(chunk, start, at + 1);
			}
		}
		if (this.#depth > IN_ARRAY) this.#hold(chunk, start);
	}
	#inString(byte) {
		if (this.#isEscaped) this.#isEscaped = false;
		else if (byte === BACKSLASH) this.#isEscaped = true;
		else if (byte === 34) this.#isInString = false;
	}
	#tell(chunk, start, end) {
		if (this.#heldBytes === 0) return this.#sink.event("message", chunk, start, end);
		const element = Buffer.concat([...this.#held, chunk.subarray(start, end)]);
		this.#held = [];
		this.#heldBytes = 0;
		this.#sink.event("message", element, 0, element.length);
	}
	#hold(chunk, start) {
		const rest = Buffer.from(chunk.subarray(start));
		this.#heldBytes += rest.length;
		if (this.#heldBytes > MAX_ELEMENT_BYTES) throw new RangeError("an element is too long");
		this.#held.push(rest);
	}
};

// src/adapters/protocols/coding.ts
/** A body that is compressed, which was not asked for and cannot be read; null if it is not. */
function codingProblem(headers) {
	const coding = headers["content-encoding"] ?? "";
	return coding === "" || coding.toLowerCase() === "identity" ? null : {
		outcome: "decode",
		detail: `compressed with ${oneLine(coding, 40)}, which was not asked for`
	};
}

// src/adapters/protocols/sse.ts
/**
* Server-sent events from bytes, as the WHATWG standard parses them ("9.2.6 Interpreting an event
* stream"): lines end in LF, CR or CRLF, `data` lines are joined by LF, comments and unknown fields
* are skipped, an event ends at an empty line and only counts if it has data. Works for any split
* of the stream, also inside a UTF-8 character: nothing is decoded but names of events.
*
* An event within one chunk, with one line of data, is handed on where it lies, without a copy.
*/
const LF$1 = 10;
const CR$1 = 13;
const SPACE = 32;
const COLON = 58;
const MAX_LINE_BYTES$1 = 16777216;
const MAX_DATA_BYTES = MAX_LINE_BYTES$1;
const FIRST_HELD_BYTES = 1024;
const BYTE_ORDER_MARK = Buffer.from("﻿");
const DATA = Buffer.from("data");
const EVENT = Buffer.from("event");
const EMPTY = Buffer.alloc(0);
const NONE = -1;
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
/** Text as it is in a stream: what is no UTF-8 becomes replacement characters. */
function decode(bytes, start, end) {
	return decoder.decode(bytes.subarray(start, end));
}
/** The next place of a byte, the chunk's length when there is none. */
function placeOf(byte, chunk, from) {
	if (chunk[from] === byte) return from;
	const at = Buffer.prototype.indexOf.call(chunk, byte, from);
	return at === NONE ? chunk.length : at;
}
/** Where the value of a line starts if its field is this one. */
function valueOf(field, bytes, start, end) {
	const at = start + field.length;
	if (at > end || !isAt(field, bytes, start)) return NONE;
	if (at === end) return end;
	if (bytes[at] !== COLON) return NONE;
	return at + 1 < end && bytes[at + 1] === SPACE ? at + 2 : at + 1;
}
var EventStream = class {
	#sink;
	/** What outlives its chunk: data of the event so far, then the line that has not ended yet. */
	#held = EMPTY;
	#lineStart = 0;
	#heldEnd = 0;
	/** Data of the event so far, in the chunk or among the held; null without any. */
	#data = null;
	#dataStart = 0;
	#dataEnd = 0;
	#name = "";
	#isAfterCr = false;
	#isFirstLine = true;
	constructor(sink) {
		this.#sink = sink;
	}
	/** What is left over of an event that has not ended: its data or name, and the line so far. */
	get rest() {
		const line = decode(this.#held, this.#lineStart, this.#heldEnd);
		const data = this.#data === null ? this.#name : decode(this.#data, this.#dataStart, this.#dataEnd);
		return line.startsWith(":") ? data : data + line;
	}
	/** Hands on the events that these bytes complete. Throws RangeError when one outgrows its bound. */
	push(chunk) {
		const { length } = chunk;
		if (length === 0) return;
		let at = this.#isAfterCr && chunk[0] === LF$1 ? 1 : 0;
		this.#isAfterCr = false;
		let lf = NONE;
		let cr = NONE;
		while (at < length) {
			if (lf < at) lf = placeOf(LF$1, chunk, at);
			if (cr < at) cr = placeOf(CR$1, chunk, at);
			const end = Math.min(lf, cr);
			if (end === length) break;
			this.#endLine(chunk, at, end);
			at = end + 1;
			if (end === cr) {
				if (at === length) this.#isAfterCr = true;
				else if (chunk[at] === LF$1) at += 1;
			}
		}
		if (this.#data === chunk) this.#holdData(chunk);
		if (at < length) this.#holdLine(chunk, at, length);
	}
	#endLine(chunk, start, end) {
		if (this.#heldEnd === this.#lineStart) return this.#line(chunk, start, end);
		this.#holdLine(chunk, start, end);
		this.#held[this.#heldEnd] = LF$1;
		this.#line(this.#held, this.#lineStart, this.#heldEnd);
		this.#heldEnd = this.#data === this.#held ? this.#dataEnd : 0;
		this.#lineStart = this.#heldEnd;
	}
	#line(bytes, from, end) {
		let start = from;
		if (this.#isFirstLine) {
			this.#isFirstLine = false;
			if (end - from >= BYTE_ORDER_MARK.length && isAt(BYTE_ORDER_MARK, bytes, from)) start += BYTE_ORDER_MARK.length;
		}
		if (start === end) return this.#dispatch();
		const data = valueOf(DATA, bytes, start, end);
		if (data !== NONE) return this.#addData(bytes, data, end);
		const name = valueOf(EVENT, bytes, start, end);
		if (name !== NONE) this.#name = decode(bytes, name, end);
	}
	#addData(bytes, start, end) {
		if (this.#data === null) {
			this.#data = bytes;
			this.#dataStart = start;
			this.#dataEnd = end;
			return;
		}
		if (this.#dataEnd - this.#dataStart + 1 + end - start > MAX_DATA_BYTES) throw new RangeError("an event's data is too long");
		if (bytes === this.#held) this.#held.copyWithin(this.#dataEnd + 1, start, end);
		else {
			if (this.#data === bytes) this.#holdData(bytes);
			this.#makeRoom(this.#dataEnd + 1 + end - start);
			this.#held.set(bytes.subarray(start, end), this.#dataEnd + 1);
		}
		this.#held[this.#dataEnd] = LF$1;
		this.#dataEnd += 1 + end - start;
		this.#heldEnd = this.#dataEnd;
		this.#lineStart = this.#dataEnd;
	}
	#dispatch() {
		if (this.#data !== null) {
			const name = this.#name === "" ? "message" : this.#name;
			this.#sink.event(name, this.#data, this.#dataStart, this.#dataEnd);
		}
		this.#data = null;
		this.#name = "";
		this.#heldEnd = 0;
		this.#lineStart = 0;
	}
	/** Brings the event's data from the chunk to safety. */
	#holdData(chunk) {
		const size = this.#dataEnd - this.#dataStart;
		this.#makeRoom(size);
		this.#held.set(chunk.subarray(this.#dataStart, this.#dataEnd));
		this.#data = this.#held;
		this.#dataStart = 0;
		this.#dataEnd = size;
		this.#lineStart = size;
		this.#heldEnd = size;
	}
	#holdLine(chunk, start, end) {
		const heldEnd = this.#heldEnd + end - start;
		if (heldEnd - this.#lineStart > MAX_LINE_BYTES$1) throw new RangeError("an event line is too long");
		this.#makeRoom(heldEnd);
		this.#held.set(chunk.subarray(start, end), this.#heldEnd);
		this.#heldEnd = heldEnd;
	}
	/** For so many bytes in all and a line end. */
	#makeRoom(size) {
		if (size < this.#held.length) return;
		const grown = Buffer.allocUnsafe(Math.max(FIRST_HELD_BYTES, 2 * size));
		grown.set(this.#held.subarray(0, this.#heldEnd));
		if (this.#data === this.#held) this.#data = grown;
		this.#held = grown;
	}
};

// src/adapters/protocols/answer-reader.ts
const NOT_STREAMED = {
	outcome: "decode",
	detail: "a whole JSON answer, although a stream was asked for"
};
const NO_BYTES$1 = Buffer.alloc(0);
/** Reads an answer of any API, streamed or not. An `error` is a failure even with HTTP 200. */
var AnswerReader = class {
	#form;
	#wantsStream;
	#answer;
	/** Null for everything that is no stream; that is kept in `#body`. */
	#stream = null;
	#body = [];
	#status = 0;
	#headers = {};
	#coding = null;
	/** Events with anything in them. */
	#events = 0;
	constructor(form, { stream, tokenSource }) {
		this.#form = form;
		this.#wantsStream = stream;
		this.#answer = new Answer(tokenSource === "estimate");
	}
	headers(status, headers) {
		this.#status = status;
		this.#headers = headers;
		this.#coding = codingProblem(headers);
		const isStream = status < 300 && this.#coding === null && /text\/event-stream/i.test(headers["content-type"] ?? "");
		this.#stream = isStream ? new EventStream(this) : null;
	}
	bytes(chunk, atMs) {
		this.#answer.atMs = atMs;
		if (this.#stream === null && this.#startsArray(chunk)) this.#stream = new ArrayStream(this);
		if (this.#stream === null) this.#body.push(Buffer.from(chunk));
		else this.#stream.push(chunk);
	}
	event(name, bytes, start, end) {
		if (end > start) this.#events += 1;
		this.#form.event(this.#answer, name, bytes, start, end);
	}
	end() {
		const answer = this.#answer;
		if (this.#stream !== null) return answer.reading(this.#streamProblem(this.#stream.rest));
		const problem = this.#wholeProblem();
		return {
			...answer.reading(this.#wantsStream && problem === null ? NOT_STREAMED : problem),
			firstPayloadMs: null,
			firstVisibleMs: null,
			lastPayloadMs: null,
			payloadEvents: 0,
			gapsUs: []
		};
	}
	cut() {
		const detail = this.#answer.problem?.detail ?? "cut off";
		return this.#answer.reading({
			outcome: "aborted",
			detail
		});
	}
	#startsArray(chunk) {
		return this.#form.mayBeArray && this.#wantsStream && this.#status < 300 && this.#body.length === 0 && isArray(chunk);
	}
	/** What is wrong with a stream that has ended, with the `rest` of an event that has not. */
	#streamProblem(rest) {
		const { problem, isFinished, payloadEvents } = this.#answer;
		if (problem) return problem;
		if (this.#events === 0 && rest === "") return {
			outcome: "empty",
			detail: "a stream without any event"
		};
		const after = `the stream stopped after ${payloadEvents} events`;
		if (!isFinished) return {
			outcome: "truncated",
			detail: `${after} without ${this.#form.terminal}`
		};
		if (rest !== "" && !rest.endsWith("[DONE]")) return {
			outcome: "truncated",
			detail: `${after}, inside of another`
		};
		return payloadEvents === 0 ? this.#answer.noContent() : null;
	}
	/** What is wrong with everything that is no stream. */
	#wholeProblem() {
		const [only = NO_BYTES$1] = this.#body;
		const text = (this.#body.length > 1 ? Buffer.concat(this.#body) : only).toString("utf8");
		if (this.#status >= 300) {
			const kept = text.slice(0, MAX_DETAIL_CHARS);
			return {
				outcome: outcomeOfStatus(this.#status, this.#headers, kept),
				detail: detailOf(kept, this.#headers)
			};
		}
		if (this.#coding !== null) return this.#coding;
		if (text.trim() === "") return {
			outcome: "empty",
			detail: "an empty body"
		};
		if (/^\s*</.test(text)) return {
			outcome: "decode",
			detail: detailOf(text, this.#headers)
		};
		this.#form.whole(this.#answer, text);
		const { problem, payloadEvents } = this.#answer;
		return problem ?? (payloadEvents === 0 ? this.#answer.noContent() : null);
	}
};

// src/adapters/protocols/conversation.ts
const isInstruction = ({ role }) => role === "system" || role === "developer";
/** What messages say, one after the other; for APIs that know neither roles nor turns. */
function textOf$4(messages) {
	return messages.map(({ content }) => content).join("\n\n");
}
/**
* The system messages that a conversation starts with, as one text (null without any), and its
* turns. A conversation of nothing else keeps them as turns: something has to be asked.
*/
function splitInstructions({ messages }) {
	const first = messages.findIndex((message) => !isInstruction(message));
	if (first <= 0) return {
		instructions: null,
		turns: messages
	};
	return {
		instructions: textOf$4(messages.slice(0, first)),
		turns: messages.slice(first)
	};
}

// src/adapters/protocols/json-object.ts
/** What is no object has no members. */
function asObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
/** The objects of a list, in its order; what is no list has none. */
function asObjects(value) {
	return Array.isArray(value) ? value.map(asObject) : [];
}
const asText = (value) => typeof value === "string" ? value : null;
/** Texts as they stand, anything else that is there as JSON. */
function written(...values) {
	return values.map((value) => value === void 0 || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value)).join("");
}
const hasText = (value) => typeof value === "string" && value !== "";
const isCount = (value) => typeof value === "number" && Number.isFinite(value) && value >= 0;
/** The first of several members that is a count, 0 when none is. */
function firstCount(...values) {
	return values.find(isCount) ?? 0;
}

// src/adapters/protocols/json-form.ts
/** Null, and a problem noted, for what is not JSON. */
function parse(answer, text) {
	try {
		const value = JSON.parse(text);
		return asObject(value);
	} catch {
		answer.fail("decode", `not JSON: ${oneLine(text.slice(0, 500), 120)}`);
		return null;
	}
}
function note(answer, text, api, read) {
	const document = parse(answer, text);
	if (document === null) return;
	if (answer.countsText) answer.noteText(api.text(document));
	const { error = null } = document;
	answer.note(error === null ? read(document) : { error: document });
}
/** An API whose every document is parsed, streamed or whole. */
function jsonForm(api) {
	return {
		terminal: api.terminal,
		mayBeArray: api.mayBeArray ?? false,
		event(answer, name, bytes, start, end) {
			const isError = name === "error";
			if (!isError && !api.matters(name)) return;
			const text = decode(bytes, start, end).trim();
			if (text === "") return;
			if (isError) return answer.fail("in-band-error", detailOf(text, {}));
			if (text !== "[DONE]") return note(answer, text, api, (document) => api.event(document, answer.usage));
			if (api.terminal === "[DONE]") answer.isFinished = true;
		},
		whole: (answer, text) => note(answer, text, api, api.whole)
	};
}

// src/adapters/protocols/model-limits.ts
/** o1, o3-mini, gpt-5, openai/gpt-5.1-codex. */
const OPENAI_REASONING = /(?:^|[/.])(?:o[1-9]|gpt-(?:[5-9]|\d\d))(?![\da-z])/i;
/** claude-opus-4-7, anthropic/claude-opus-4.8; a date is no minor version (claude-opus-4-20250514). */
const CLAUDE = /claude-[a-z]+-(\d{1,2})(?:[-.](\d{1,2}))?(?!\d)/i;
/** OpenAI's reasoning models refuse `max_tokens` and know `max_completion_tokens` only. */
function isOpenaiReasoning(model) {
	return OPENAI_REASONING.test(model ?? "");
}
/** Claude from 4.7 on answers 400 to any temperature ("deprecated for this model"). */
function isClaudeWithoutSampling(model) {
	const [, major, minor] = CLAUDE.exec(model ?? "") ?? [];
	return Number(major ?? 0) * 100 + Number(minor ?? 0) >= 407;
}
/**
* The temperature to send, as a member to spread. The default 0 is left out where the model takes
* no temperature at all; any other one was asked for and is sent, so that the API's refusal shows.
*/
function temperatureOf({ model, temperature }) {
	return (isOpenaiReasoning(model) || isClaudeWithoutSampling(model)) && temperature === 0 ? {} : { temperature };
}

// src/adapters/protocols/reported-cost.ts
const amountOf = (value) => isCount(value) ? value : null;
/**
* Where the upstream sends its bill to a key of the user's own, OpenRouter's `cost` is its fee
* alone (openrouter.ai/docs, "Usage accounting"); half of a bill is not told as the whole.
*/
function withUpstream(feeUsd, usage) {
	const billUsd = amountOf(asObject(usage["cost_details"])["upstream_inference_cost"]);
	return billUsd === null ? null : feeUsd + billUsd;
}
/**
* What a gateway writes into `usage` that the answer cost; null where it says nothing. OpenRouter
* and LiteLLM write a number, Perplexity an object with its parts.
*/
function reportedCostOf$1(value) {
	const usage = asObject(value);
	const { cost } = usage;
	const costUsd = amountOf(cost) ?? amountOf(asObject(cost)["total_cost"]);
	return costUsd !== null && usage["is_byok"] === true ? withUpstream(costUsd, usage) : costUsd;
}

// src/adapters/protocols/merge-patch.ts
/** JSON merge patch (RFC 7396), one document over another. */
function mergePatch(base, patch) {
	if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
	const merged = { ...asObject(base) };
	for (const [name, value] of Object.entries(patch)) if (value === null) delete merged[name];
	else merged[name] = mergePatch(merged[name] ?? null, value);
	return merged;
}

// src/config/stages.ts
function durationOf(stages) {
	return stages.reduce((sum, { durationMs }) => sum + durationMs, 0);
}

// src/plan/arrivals.ts
/** Sums of rate × time are off by half an ulp for each of a few operations; this is the bound. */
const ROUNDING = 4 * Number.EPSILON;
/**
* 0.1/s for 30 s is 3 arrivals, not 4, although 0.1 × 30000 / 1000 is a hair above 3: a cumulated
* rate that is whole but for rounding is whole. The hair grows with the count and the terms.
*/
function wholeIfMeant(cumulated, terms) {
	const whole = Math.round(cumulated);
	return Math.abs(cumulated - whole) <= terms * ROUNDING * cumulated ? whole : cumulated;
}
/** Mean arrivals from the start of a stretch to some time into it. */
function arrivalsWithin({ fromPerS, toPerS, durationMs }, forMs) {
	return (fromPerS + (fromPerS + (toPerS - fromPerS) * (forMs / durationMs))) / 2 * forMs / 1e3;
}
/** Neighbours at one constant rate are one stage: its arrivals share one grid without a seam. */
function joined(stages) {
	const all = [];
	for (const stage of stages) {
		const last = all.at(-1);
		if (!(last !== void 0 && (/* @__PURE__ */ new Set([
			last.fromPerS,
			last.toPerS,
			stage.fromPerS,
			stage.toPerS
		])).size === 1)) all.push(stage);
		else all.splice(-1, 1, {
			...last,
			durationMs: last.durationMs + stage.durationMs
		});
	}
	return all;
}
function cumulate(stages) {
	const stretches = [];
	let startMs = 0;
	let before = 0;
	for (const stage of joined(stages)) {
		stretches.push({
			...stage,
			startMs,
			before
		});
		startMs += stage.durationMs;
		before = wholeIfMeant(before + arrivalsWithin(stage, stage.durationMs), stretches.length);
	}
	return {
		at(untilMs) {
			const index = stretches.findLastIndex((stretch) => stretch.startMs <= untilMs);
			const stretch = must(stretches[index], "stretch");
			const within = arrivalsWithin(stretch, Math.min(untilMs - stretch.startMs, stretch.durationMs));
			return wholeIfMeant(stretch.before + within, index + 1);
		},
		instantMs: (cumulated) => invert(holder(stretches, cumulated), cumulated)
	};
}
/** The last stretch that starts at or below Λ, by bisection; without rate, none holds anything. */
function holder(stretches, cumulated) {
	let low = 0;
	let high = stretches.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if (must(stretches[middle], "stretch").before <= cumulated) low = middle;
		else high = middle - 1;
	}
	return must(stretches[low], "stretch");
}
/**
* Solves from·u + (to − from)/(2d)·u² = n for u ≥ 0, in the form of the quadratic formula that
* subtracts nothing (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 1.8), so
* that it holds for slopes near 0 and for rates of 0 at either end. At a constant rate it is n/rate
* to the last bit.
*/
function invert(stretch, cumulated) {
	const { fromPerS, toPerS, durationMs, startMs } = stretch;
	const wanted = cumulated - stretch.before;
	if (wanted <= 0) return startMs;
	const slopePerS2 = (toPerS - fromPerS) * 1e3 / durationMs;
	const thenPerS = Math.sqrt(Math.max(fromPerS * fromPerS + 2 * slopePerS2 * wanted, 0));
	const intoMs = 2 * wanted * 1e3 / (fromPerS + thenPerS);
	return slopePerS2 === 0 ? startMs + intoMs : startMs + Math.min(intoMs, durationMs);
}
/** A running sum of exponentials is kept once for so many arrivals: 8 bytes each time. */
const ARRIVALS_PER_CHECKPOINT = 256;
/**
* A Poisson process of rate 1 up to `until`. Its instants are made again from the seed, a run of
* them at a time, so that ten million arrivals take a third of a megabyte.
*/
function unitPoisson(seed, until) {
	const positions = new Float64Array(ARRIVALS_PER_CHECKPOINT);
	const checkpoints = [0];
	let held = -1;
	const hold = (run) => {
		if (run === held) return;
		const random = makeRandom(seed, run * ARRIVALS_PER_CHECKPOINT);
		let atNow = must(checkpoints[run], "checkpoint");
		for (let index = 0; index < ARRIVALS_PER_CHECKPOINT; index += 1) {
			atNow += random.exponential();
			positions[index] = atNow;
		}
		held = run;
	};
	const position = (index) => {
		const offset = index % ARRIVALS_PER_CHECKPOINT;
		hold((index - offset) / ARRIVALS_PER_CHECKPOINT);
		return must(positions[offset], "position");
	};
	for (let end = 0; end < until; checkpoints.push(end)) end = position(checkpoints.length * ARRIVALS_PER_CHECKPOINT - 1);
	return {
		position,
		countBefore(cumulated) {
			const run = Math.max(checkpoints.findLastIndex((checkpoint) => checkpoint < cumulated), 0);
			hold(run);
			const within = positions.findIndex((one) => one >= cumulated);
			return run * ARRIVALS_PER_CHECKPOINT + (within === -1 ? ARRIVALS_PER_CHECKPOINT : within);
		}
	};
}
/** What is sent in the order of time: the warm-up at the first stage's starting rate, then those. */
function withWarmup(stages, warmupMs) {
	const { fromPerS } = must(stages[0], "stage");
	if (warmupMs === 0) return stages;
	return [{
		fromPerS,
		toPerS: fromPerS,
		durationMs: warmupMs
	}, ...stages];
}
function isStage({ fromPerS, toPerS, durationMs }) {
	return fromPerS >= 0 && toPerS >= 0 && fromPerS + toPerS > 0 && fromPerS + toPerS < 1e400 && durationMs > 0 && durationMs < 1e400;
}
/**
* The whole schedule, computed from absolute positions and never chained, so that no error adds
* up: arrival i lies where the cumulated rate is i (at a constant rate: at i/rate), or, of Poisson
* arrivals, where it is the sum of i + 1 unit exponentials (time rescaling; Çınlar, Introduction
* to Stochastic Processes, 1975, section 4.7).
*/
function makeSchedule(load) {
	const { kind, stages, seed } = load.arrivals;
	assert(stages.every(isStage), "rates and durations of stages are positive");
	const all = withWarmup(stages, load.warmupMs);
	const cumulated = cumulate(all);
	const warmup = cumulated.at(load.warmupMs);
	const total = cumulated.at(durationOf(all));
	if (kind === "constant") return {
		warmupCount: Math.ceil(warmup),
		count: Math.ceil(total),
		instantMs: (index) => cumulated.instantMs(index)
	};
	const { countBefore, position } = unitPoisson(seed, total);
	return {
		warmupCount: countBefore(warmup),
		count: countBefore(total),
		instantMs: (index) => cumulated.instantMs(position(index))
	};
}

// src/plan/slots.ts
/** Pairs of slots in the measured part, one for each block of the recordings. */
const PAIRS = 10;
/** Pairs in the warm-up, so that neither arm is the one that is warmed last. */
const WARMUP_PAIRS = 2;
/**
* Both arms in turn, each with the same load: AB BA AB BA …, so that whatever drifts evenly over
* the run falls on both alike. `first` begins. (Order of two treatments in pairs: Jones and
* Kenward, Design and Analysis of Cross-Over Trials, 2014, chapter 2.)
*/
function pairedSlots(load, first) {
	assert(load.durationMs > 0, "a paired run lasts");
	const slots = [];
	const spentMs = [0, 0];
	const addPairs = (startMs, spanMs, pairs) => {
		for (let pair = 0; pair < pairs; pair += 1) {
			const fromMs = startMs + spanMs * pair / pairs;
			const untilMs = startMs + spanMs * (pair + 1) / pairs;
			const leader = pair % 2 === 1 === (first === 0) ? 1 : 0;
			for (const arm of [leader, leader === 0 ? 1 : 0]) {
				slots.push({
					arm,
					fromMs,
					untilMs,
					shiftMs: spentMs[arm === 0 ? 1 : 0]
				});
				spentMs[arm] = untilMs;
			}
		}
	};
	if (load.warmupMs > 0) addPairs(0, load.warmupMs, WARMUP_PAIRS);
	addPairs(load.warmupMs, load.durationMs, 10);
	return slots;
}

// src/plan/templates.ts
/**
* Placeholders in prompts: `{{counter}}` and `{{random}}` are filled in for each request, a field
* of the prompt's own line when the file is read. `\{{` stands for two braces.
*/
const PLACEHOLDER = /\\\{\{|\{\{\s*([A-Za-z_][\w-]*)\s*\}\}/g;
/** 36¹⁰ is below 2⁵³, so that every value is exact. */
const RANDOM_CHARS = 10;
/** Whether a text has to be filled in for each request. */
function isTemplate(text) {
	return text.search(PLACEHOLDER) !== -1;
}
/**
* The text of one request. The counter is 1 for the first arrival; the random text is another one
* for each arrival and each run, whose `seed` it is made of.
*/
function fillRequest(text, request) {
	return text.replace(PLACEHOLDER, (placeholder, name) => {
		if (name === void 0) return "{{";
		if (name === "counter") return String(request.index + 1);
		if (name !== "random") return placeholder;
		return Math.floor(makeRandom(request.seed, request.index).uniform() * 36 ** RANDOM_CHARS).toString(36).padStart(RANDOM_CHARS, "0");
	});
}

// src/plan/operation.ts
const AZURE_HOST = /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/;
/** Azure in front of OpenAI's models, also behind a gateway that keeps its paths. */
function isAzure({ origin, path }) {
	return AZURE_HOST.test(new URL(origin).hostname) || /\/openai\/deployments\//.test(path);
}

// src/plan/mix.ts
function greatestCommonDivisor(a, b) {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
/**
* Which of the weights comes at each place of one round, after which it begins again. However far
* one counts, each has come up within one of its exact share: Tijdeman's answer to the chairman
* assignment problem (Discrete Mathematics 32, 1980), which is off by at most 1 − 1/(2n − 2).
* In whole numbers, so that every machine gets the same round. The sum of the weights over their
* greatest common divisor is the length of the round.
*/
function interleave(weights) {
	if (weights.length < 2) return weights.map((_, at) => at);
	const divisor = weights.reduce(greatestCommonDivisor);
	const parts = weights.map((weight) => weight / divisor);
	const total = parts.reduce((sum, part) => sum + part, 0);
	const scale = 2 * parts.length - 2;
	const came = parts.map(() => 0);
	const round = [];
	for (let place = 1; place <= total; place += 1) {
		let chosen = 0;
		let soonest = Number.POSITIVE_INFINITY;
		for (const [at, part] of parts.entries()) {
			const missing = scale * (part * place - total * (came[at] ?? 0));
			const deadline = ((scale - 1) * total - missing) / part;
			if (missing >= total && deadline < soonest) {
				chosen = at;
				soonest = deadline;
			}
		}
		came[chosen] = (came[chosen] ?? 0) + 1;
		round.push(chosen);
	}
	return round;
}

// src/plan/order.ts
const ROUNDS = 6;
/** An avalanching hash of 32 bits (the one in `makeRandom`, C. Wellons' lowbias32 family). */
function mixed(value) {
	let z = value | 0;
	z = Math.imul(z ^ z >>> 16, 569420461);
	z = Math.imul(z ^ z >>> 15, 1935289751);
	return (z ^ z >>> 15) >>> 0;
}
/** A permutation of `0 … 4^halfBits − 1`: a Feistel network (Luby and Rackoff, 1988). */
function permuted(value, halfBits, key) {
	const mask = 2 ** halfBits - 1;
	let left = value >>> halfBits;
	let right = value & mask;
	for (let round = 1; round <= ROUNDS; round += 1) [left, right] = [right, left ^ mixed(mixed(key + round) ^ right) & mask];
	return (left << halfBits | right) >>> 0;
}
/**
* Which of `count` things comes at the place `index` of an endless row that goes through all of
* them again and again, each time in another order: so nothing that has a beat of its own, such as
* a mix of models, always meets the same ones. A pure function, so that threads and shards agree
* without a word. `count` is at most 2²⁸.
*/
function shuffledAt(index, count, seed) {
	if (count < 2) return 0;
	const pass = Math.floor(index / count);
	const halfBits = Math.ceil(Math.log2(count) / 2);
	const key = mixed(mixed(seed) + pass);
	let place = index % count;
	do
		place = permuted(place, halfBits, key);
	while (place >= count);
	return place;
}

// src/plan/turns.ts
/** Every plan has the same order, so that two arms and all shards ask the same things. */
const SEED = 1;
function fits(tags, when) {
	return tags !== void 0 && Object.entries(when).every(([name, value]) => Object.hasOwn(tags, name) && tags[name] === value);
}
/** The model a prompt always goes to: its own, or its route's. Null: the mix decides each time. */
function fixedModel(prompt, policy) {
	if (prompt?.model !== void 0) return prompt.model;
	switch (policy.kind) {
		case "mix": return null;
		case "routes": return policy.rules.find(({ when }) => fits(prompt?.tags, when))?.model ?? policy.otherwise;
	}
}
/**
* Which prompt and which model the arrivals get: functions of their position alone, so that neither
* threads nor shards change them. All prompts come once before one comes again; the models of a mix
* keep to their shares at every point of the run.
*/
function makeTurns(prompts, policy) {
	const fixed = prompts.map((prompt) => fixedModel(prompt, policy));
	const models = policy.kind === "mix" ? policy.models : [];
	const round = interleave(models.map(({ weight }) => weight));
	const shared = (index) => round.length === 0 ? null : must(models[must(round[index % round.length], "place in the mix")], "model of the mix").model;
	return (index) => {
		const prompt = shuffledAt(index, prompts.length, SEED);
		return {
			prompt,
			model: fixed[prompt] ?? shared(index)
		};
	};
}

// src/plan/output-bound.ts
function member(body, name) {
	return body !== null && Object.hasOwn(body, name) ? body[name] : void 0;
}
function objectIn(body, name) {
	const value = member(body, name);
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}
/**
* Most output tokens of a request, reasoning and the body's own wishes included; null where nothing
* bounds it.
*/
function mostOutputTokens({ api, maxTokens, body }) {
	if (api === "openai-embeddings") return 0;
	const generation = objectIn(body, "generationConfig");
	const written = [
		member(body, "max_completion_tokens"),
		member(body, "max_output_tokens"),
		member(generation, "maxOutputTokens"),
		member(body, "max_tokens")
	].find((value) => value !== void 0);
	const bound = written === void 0 ? maxTokens : written;
	const answers = member(body, "n") ?? member(generation, "candidateCount");
	if (typeof bound !== "number") return null;
	return bound * (typeof answers === "number" ? answers : 1);
}

// src/adapters/protocols/request-headers.ts
/**
* The request's headers, names and values in turn: the user's own first, which also replace what
* the API would get by default, its key included.
*/
function requestHeaders(target, defaults) {
	const given = new Set(target.headers.map(([name]) => name.toLowerCase()));
	const added = defaults.filter((line) => line !== null).filter(([name]) => !given.has(name));
	return [...target.headers, ...added].flat();
}
/** The key as OpenAI wants it, and Azure in front of the same models. */
function openaiKey(target, apiKey) {
	if (apiKey === null) return null;
	return isAzure(target) ? ["api-key", apiKey] : ["authorization", `Bearer ${apiKey}`];
}
/** What is sent is JSON; what is wanted depends on whether it is to be streamed. */
function jsonHeaders({ stream }) {
	return [["content-type", "application/json"], ["accept", stream ? "text/event-stream" : "application/json"]];
}

// src/adapters/protocols/requests.ts
/** Where the APIs have what a model reads. */
const TEXTS = [
	"messages",
	"system",
	"instructions",
	"input",
	"prompt",
	"contents",
	"systemInstruction",
	"tools"
];
/** Members of those that are no text. */
const LABELS = ["role", "type"];
function bytesIn(value) {
	if (typeof value === "string") return Buffer.byteLength(value);
	if (typeof value !== "object" || value === null) return 0;
	return Object.entries(value).reduce((sum, [name, one]) => LABELS.includes(name) ? sum : sum + bytesIn(one), 0);
}
/** UTF-8 bytes of the texts that a request's document gives a model to read. */
function textBytes(document) {
	const members = asObject(document);
	return TEXTS.reduce((sum, name) => sum + bytesIn(members[name]), 0);
}
/**
* All requests of a target, prepared before the first is sent; answers the n-th arrival's. The
* prompts take turns. `bodyOf` makes the API's own document, which the user's `body` is merged over.
*/
function prepareRequests(target, api) {
	const headers = requestHeaders(target, [...jsonHeaders(target), ...api.headers]);
	const drafts = target.prompts.map((prompt) => {
		const built = { ...api.bodyOf(target, prompt) };
		const body = target.body === null ? built : mergePatch(built, target.body);
		return {
			method: "POST",
			path: target.path,
			headers,
			body: Buffer.from(JSON.stringify(body)),
			...target.tokenSource === "estimate" ? { inputBytes: textBytes(body) } : {}
		};
	});
	return (index) => must(drafts[index % drafts.length], "prompt");
}

// src/adapters/protocols/anthropic-messages.ts
/** The version that takes every request this builds; later ones refuse `temperature`. */
const VERSION = ["anthropic-version", "2023-06-01"];
function bodyOf$5(target, prompt) {
	const { instructions, turns } = splitInstructions(prompt);
	return {
		model: target.model,
		...instructions === null ? {} : { system: instructions },
		messages: turns.map(({ role, content }) => ({
			role,
			content
		})),
		max_tokens: target.maxTokens,
		...temperatureOf(target),
		stream: target.stream
	};
}
/**
* Anthropic's `input_tokens` leave out what was read from or written to a cache; ours hold it. A
* stream counts cumulatively and repeats only what changed: the rest stays as it was `known`.
*/
function usageOf$3(value, known) {
	const usage = asObject(value);
	const before = known ?? NO_TOKENS;
	const read = usage["cache_read_input_tokens"];
	const written = usage["cache_creation_input_tokens"];
	const thought = asObject(usage["output_tokens_details"])["thinking_tokens"];
	const { input_tokens: input, output_tokens: output } = usage;
	if (!isCount(input) && !isCount(output)) return null;
	const cachedInput = isCount(read) ? read : before.cachedInput;
	const cacheWrite = isCount(written) ? written : before.cacheWrite;
	const forHour = asObject(usage["cache_creation"])["ephemeral_1h_input_tokens"];
	const cacheWrite1h = isCount(forHour) ? forHour : before.cacheWrite1h ?? 0;
	return {
		input: (isCount(input) ? input : before.input - before.cachedInput - before.cacheWrite) + cachedInput + cacheWrite,
		cachedInput,
		cacheWrite,
		...cacheWrite1h === 0 ? {} : { cacheWrite1h },
		output: isCount(output) ? output : before.output,
		reasoning: isCount(thought) ? thought : before.reasoning
	};
}
/** The name of a tool is generated, and a call without arguments has nothing else. */
const isCall$1 = ({ type }) => (asText(type) ?? "").endsWith("tool_use");
/** A content block, whole or at its start, or what is added to it. */
function payloadOf(block) {
	return {
		isVisible: isCall$1(block) || hasText(block["text"]) || hasText(block["partial_json"]),
		isReasoning: hasText(block["thinking"])
	};
}
function readEvent$1(event, known) {
	switch (event["type"]) {
		case "message_start": {
			const { model, usage } = asObject(event["message"]);
			return {
				model: asText(model),
				usage: usageOf$3(usage, known),
				reportedCostUsd: reportedCostOf$1(usage),
				serviceTier: asText(asObject(usage)["service_tier"])
			};
		}
		case "content_block_start": return payloadOf(asObject(event["content_block"]));
		case "content_block_delta": return payloadOf(asObject(event["delta"]));
		case "message_delta": return {
			usage: usageOf$3(event["usage"], known),
			reportedCostUsd: reportedCostOf$1(event["usage"]),
			serviceTier: asText(asObject(event["usage"])["service_tier"]),
			finishReason: asText(asObject(event["delta"])["stop_reason"])
		};
		case "message_stop": return { isFinished: true };
		case "error": return { error: event };
		default: return {};
	}
}
function readWhole$1(message) {
	const blocks = asObjects(message["content"]).map(payloadOf);
	return {
		isVisible: blocks.some(({ isVisible }) => isVisible),
		isReasoning: blocks.some(({ isReasoning }) => isReasoning),
		isFinished: true,
		finishReason: asText(message["stop_reason"]),
		model: asText(message["model"]),
		usage: usageOf$3(message["usage"], null),
		reportedCostUsd: reportedCostOf$1(message["usage"]),
		serviceTier: asText(asObject(message["usage"])["service_tier"])
	};
}
/** Of a block, whole or at its start, or of what is added to it. */
function blockText(block) {
	const { name, text, thinking, partial_json: json, input } = block;
	const given = Object.keys(asObject(input)).length === 0 ? void 0 : input;
	return written(isCall$1(block) ? name : void 0, text, thinking, json, given);
}
function textOf$3({ content_block: block, delta, content }) {
	return [
		...asObjects(content),
		asObject(block),
		asObject(delta)
	].map(blockText).join("");
}
/** What a stream has besides, such as `ping`, is not even parsed. */
const EVENTS = [
	"message",
	"message_start",
	"content_block_start",
	"content_block_delta",
	"message_delta",
	"message_stop"
];
const form$4 = jsonForm({
	terminal: "message_stop",
	matters: (name) => EVENTS.includes(name),
	event: readEvent$1,
	whole: readWhole$1,
	text: textOf$3
});
/** Anthropic messages, streamed and not. */
const anthropicMessages = {
	api: "anthropic-messages",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [VERSION, apiKey === null ? null : ["x-api-key", apiKey]],
		bodyOf: bodyOf$5
	}),
	reader: (target) => new AnswerReader(form$4, target)
};

// src/adapters/protocols/gemini.ts
const contentOf = ({ role, content }) => ({
	role: role === "assistant" ? "model" : role,
	parts: [{ text: content }]
});
/** The model is in the path, and so is whether the answer is streamed. */
function bodyOf$4(target, prompt) {
	const { instructions, turns } = splitInstructions(prompt);
	return {
		contents: turns.map(contentOf),
		...instructions === null ? {} : { systemInstruction: { parts: [{ text: instructions }] } },
		generationConfig: {
			maxOutputTokens: target.maxTokens,
			...temperatureOf(target)
		}
	};
}
/**
* Gemini counts thoughts apart from the candidates, and what tools brought apart from the prompt;
* cached tokens are among the prompt's. A stream repeats all of it, cumulatively.
*/
function usageOf$2(value) {
	const usage = asObject(value);
	const { promptTokenCount: prompt, candidatesTokenCount: candidates } = usage;
	const reasoning = firstCount(usage["thoughtsTokenCount"]);
	if (!isCount(prompt) && !isCount(candidates)) return null;
	return {
		input: firstCount(prompt) + firstCount(usage["toolUsePromptTokenCount"]),
		cachedInput: firstCount(usage["cachedContentTokenCount"]),
		cacheWrite: 0,
		output: firstCount(candidates) + reasoning,
		reasoning
	};
}
/** What a part may hold besides text. */
const OTHER_PAYLOADS = [
	"functionCall",
	"executableCode",
	"codeExecutionResult",
	"inlineData",
	"fileData",
	"toolCall"
];
const CALLS = ["functionCall", "toolCall"];
const isFilled$3 = (part) => hasText(part["text"]) || OTHER_PAYLOADS.some((name) => Object.hasOwn(part, name));
/** One chunk of a stream, or a whole answer: they have the same shape. */
function read$2(document) {
	const candidates = asObjects(document["candidates"]);
	const parts = candidates.flatMap((candidate) => asObjects(asObject(candidate["content"])["parts"])).filter(isFilled$3);
	const finishReason = asText(asObject(document["promptFeedback"])["blockReason"]) ?? candidates.map((candidate) => asText(candidate["finishReason"])).find((reason) => reason) ?? null;
	return {
		isVisible: parts.some((part) => part["thought"] !== true),
		isReasoning: parts.some((part) => part["thought"] === true),
		hasCall: parts.some((part) => CALLS.some((name) => Object.hasOwn(part, name))),
		isFinished: finishReason !== null,
		finishReason,
		model: asText(document["modelVersion"]),
		serviceTier: asText(asObject(document["usageMetadata"])["trafficType"]),
		usage: usageOf$2(document["usageMetadata"])
	};
}
function textOf$2(document) {
	return asObjects(document["candidates"]).flatMap((candidate) => asObjects(asObject(candidate["content"])["parts"])).map(({ text, functionCall, executableCode }) => {
		const { name, args } = asObject(functionCall);
		return written(text, name, args, asObject(executableCode)["code"]);
	}).join("");
}
const form$3 = jsonForm({
	terminal: "a finishReason",
	mayBeArray: true,
	matters: () => true,
	event: read$2,
	whole: read$2,
	text: textOf$2
});
/** Gemini: `generateContent`, and `streamGenerateContent` with `alt=sse` or as a JSON array. */
const gemini = {
	api: "gemini",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [apiKey === null ? null : ["x-goog-api-key", apiKey]],
		bodyOf: bodyOf$4
	}),
	reader: (target) => new AnswerReader(form$3, target)
};

// src/adapters/protocols/http.ts
/** Of an answer that is looked into; of any other only the start of a refusal is kept. */
const MAX_KEPT_BYTES = 16777216;
const MAX_SHOWN_CHARS = 60;
function rangesText({ ranges }) {
	return ranges.map(([from, to]) => from === to ? String(from) : `${from}-${to}`).join(", ");
}
/** A step of a path may be a member's name or a place in a list. */
function valueAt(json, path) {
	return path.reduce((value, step) => {
		if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return void 0;
		return Array.isArray(value) ? value[Number(step)] : value[step];
	}, json);
}
const shown = (value) => value === void 0 ? "nothing" : oneLine(JSON.stringify(value), MAX_SHOWN_CHARS);
/** What the body lacks of what it has to show; null when nothing. */
function lackIn(body, rule) {
	switch (rule.kind) {
		case "status": return null;
		case "contains": return body.includes(rule.text) ? null : {
			outcome: "in-band-error",
			detail: `the body does not contain ${shown(rule.text)}`
		};
		case "json": try {
			const found = valueAt(JSON.parse(body), rule.path);
			return found === rule.value ? null : {
				outcome: "in-band-error",
				detail: `json ${oneLine(rule.path.join("."), MAX_SHOWN_CHARS)} is ${shown(found)} instead of ` + shown(rule.value)
			};
		} catch {
			return {
				outcome: "decode",
				detail: `not JSON: ${oneLine(body.slice(0, 500), 120)}`
			};
		}
	}
}
/** Of a success no more is looked at than its rules ask for. */
var PlainReader = class {
	#rules;
	#looksInside;
	#status = 0;
	#headers = {};
	#kept = [];
	#keptBytes = 0;
	constructor(rules) {
		this.#rules = rules;
		this.#looksInside = rules.some(({ kind }) => kind !== "status");
	}
	headers(status, headers) {
		this.#status = status;
		this.#headers = headers;
	}
	bytes(chunk) {
		if (!this.#looksInside && (this.#status < 300 || this.#keptBytes >= 4096)) return;
		this.#keptBytes += chunk.length;
		if (this.#keptBytes > MAX_KEPT_BYTES) throw new RangeError("a body to be looked into is too long");
		this.#kept.push(Buffer.from(chunk));
	}
	end() {
		const body = Buffer.concat(this.#kept).toString("utf8");
		return this.#reading(this.#refusal(body) ?? (this.#looksInside ? codingProblem(this.#headers) : null) ?? this.#rules.map((rule) => lackIn(body, rule)).find((lack) => lack !== null) ?? null);
	}
	cut() {
		return this.#reading({
			outcome: "aborted",
			detail: ""
		});
	}
	/** What the status alone says. */
	#refusal(body) {
		const status = this.#status;
		const wanted = this.#rules.find((rule) => rule.kind === "status");
		if (wanted === void 0 ? status < 300 : wanted.ranges.some(([from, to]) => status >= from && status <= to)) return null;
		const kept = body.slice(0, MAX_DETAIL_CHARS);
		return status < 300 && wanted !== void 0 ? {
			outcome: "in-band-error",
			detail: `status ${status} instead of ${rangesText(wanted)}`
		} : {
			outcome: outcomeOfStatus(status, this.#headers, kept),
			detail: detailOf(kept, this.#headers)
		};
	}
	#reading(problem) {
		return {
			outcome: problem?.outcome ?? "ok",
			firstPayloadMs: null,
			firstVisibleMs: null,
			lastPayloadMs: null,
			payloadEvents: 0,
			gapsUs: [],
			usage: null,
			reasoningVisible: false,
			providerModel: null,
			detail: problem?.detail ?? null
		};
	}
};
/** A body with placeholders comes as prompts, each the JSON of one body. */
function bodiesOf({ prompts, body }) {
	const written = prompts.flatMap(({ messages }) => messages.filter(({ role }) => role === "body"));
	if (written.length > 0) return written.map(({ content }) => Buffer.from(content));
	return [body === null ? null : Buffer.from(JSON.stringify(body))];
}
/**
* Any HTTP endpoint: the configured method, or POST with a JSON body and GET without. A 2xx status
* is a success unless rules say otherwise; a redirect is not followed.
*/
const http = {
	api: "http",
	prepare(target, apiKey) {
		const hasBody = target.body !== null;
		const headers = requestHeaders(target, [hasBody ? ["content-type", "application/json"] : null, apiKey === null ? null : ["authorization", `Bearer ${apiKey}`]]);
		const drafts = bodiesOf(target).map((body) => ({
			method: target.http?.method ?? (hasBody ? "POST" : "GET"),
			path: target.path,
			headers,
			body
		}));
		return (index) => must(drafts[index % drafts.length], "request");
	},
	reader: ({ http: plain }) => new PlainReader(plain?.success ?? [])
};

// src/adapters/protocols/chat-chunk.ts
/** What cannot be told from the bytes alone is as good as not JSON. */
const UNSURE = -1;
const MEMBERS = [
	"choices",
	"model",
	"usage",
	"error",
	"delta",
	"finish_reason",
	"content",
	"refusal",
	"tool_calls",
	"function_call",
	"reasoning_content",
	"reasoning"
].map((name, index) => ({
	name,
	spelling: Buffer.from(name),
	bit: 1 << index
}));
/** Their lengths and last letters tell them apart. */
const slotOf = (length, last) => length << 5 | last & 31;
const SLOTS = Array.from({ length: 1024 }, (_, slot) => MEMBERS.find(({ spelling }) => slotOf(spelling.length, spelling.at(-1) ?? 0) === slot) ?? null);
/** The member of interest whose name these bytes are. */
function memberAt(bytes, from, end) {
	const length = end - from;
	if (length === 0 || length > 31) return null;
	const member = SLOTS[slotOf(length, byteAt(bytes, end - 1))] ?? null;
	return member !== null && isAt(member.spelling, bytes, from) ? member : null;
}
const ERROR_REASON = Buffer.from("\"error\"");
/** Whether a string, array or object has anything in it; `from` is its first byte. */
function isFilled$2(bytes, from) {
	switch (byteAt(bytes, from)) {
		case 34: return byteAt(bytes, from + 1) !== 34;
		case 91: return byteAt(bytes, skipSpace(bytes, from + 1)) !== 93;
		case 123: return byteAt(bytes, skipSpace(bytes, from + 1)) !== 125;
		default: return false;
	}
}
/**
* Looks through the JSON of an OpenAI chat chunk without building it. `read` answers true when it
* found out all that a reading takes from such a chunk; the fields then say what. It answers false
* when only `JSON.parse` can tell: not JSON, an error, usage, a member twice, a name with escapes.
*/
var ChatChunk = class {
	/** Generated text or calls that a person would see. */
	isVisible = false;
	isReasoning = false;
	isRefusal = false;
	/** A call of a tool or function. */
	hasCall = false;
	/** Some choice has a finish reason. */
	isFinished = false;
	/** Where the string `model` is, with its quotes; empty without one. */
	modelStart = 0;
	modelEnd = 0;
	read(bytes, start, end) {
		this.isVisible = false;
		this.isReasoning = false;
		this.isRefusal = false;
		this.hasCall = false;
		this.isFinished = false;
		this.modelStart = 0;
		this.modelEnd = 0;
		const from = skipSpace(bytes, start);
		if (byteAt(bytes, from) !== 123) return false;
		const after = this.#object("chunk", bytes, from);
		return after === end || after !== UNSURE && skipSpace(bytes, after) === end;
	}
	#object(level, bytes, from) {
		let found = 0;
		let at = skipSpace(bytes, from + 1);
		if (byteAt(bytes, at) === 125) return at + 1;
		for (;;) {
			if (byteAt(bytes, at) !== 34) return UNSURE;
			const nameEnd = skipPlainString(bytes, at);
			if (nameEnd === -1) return UNSURE;
			const member = memberAt(bytes, at + 1, nameEnd - 1);
			at = skipSpace(bytes, nameEnd);
			if (byteAt(bytes, at) !== 58) return UNSURE;
			at = skipSpace(bytes, at + 1);
			if (member === null) at = byteAt(bytes, at) === 34 ? skipString(bytes, at) : skipValue(bytes, at);
			else {
				if ((found & member.bit) !== 0) return UNSURE;
				found |= member.bit;
				at = this.#member(level, member, bytes, at);
			}
			if (at === UNSURE) return UNSURE;
			at = skipSpace(bytes, at);
			const byte = byteAt(bytes, at);
			if (byte === 125) return at + 1;
			if (byte !== 44) return UNSURE;
			at = skipSpace(bytes, at + 1);
		}
	}
	#member(level, { name }, bytes, from) {
		switch (level) {
			case "chunk": return this.#ofChunk(name, bytes, from);
			case "choice": return this.#ofChoice(name, bytes, from);
			case "delta": return this.#ofDelta(name, bytes, from);
		}
	}
	#ofChunk(name, bytes, from) {
		const first = byteAt(bytes, from);
		if (name === "choices" && first === 91) return this.#choices(bytes, from);
		if (name === "error" && !isAt(NULL, bytes, from)) return UNSURE;
		if (name === "usage" && first === 123) return UNSURE;
		const after = skipValue(bytes, from);
		if (name === "model" && first === 34) {
			this.modelStart = from;
			this.modelEnd = after;
		}
		return after;
	}
	#choices(bytes, from) {
		let at = skipSpace(bytes, from + 1);
		if (byteAt(bytes, at) === 93) return at + 1;
		for (;;) {
			at = byteAt(bytes, at) === 123 ? this.#object("choice", bytes, at) : skipValue(bytes, at);
			if (at === UNSURE) return UNSURE;
			at = skipSpace(bytes, at);
			const byte = byteAt(bytes, at);
			if (byte === 93) return at + 1;
			if (byte !== 44) return UNSURE;
			at = skipSpace(bytes, at + 1);
		}
	}
	#ofChoice(name, bytes, from) {
		const first = byteAt(bytes, from);
		if (name === "delta" && first === 123) return this.#object("delta", bytes, from);
		if (name === "finish_reason" && first === 34) {
			if (isAt(ERROR_REASON, bytes, from)) return UNSURE;
			if (isFilled$2(bytes, from)) this.isFinished = true;
			return skipPlainString(bytes, from);
		}
		return skipValue(bytes, from);
	}
	#ofDelta(name, bytes, from) {
		const first = byteAt(bytes, from);
		const isText = first === 34;
		const isList = first === 91;
		switch (name) {
			case "content":
				if ((isText || isList) && isFilled$2(bytes, from)) this.isVisible = true;
				break;
			case "refusal":
				if (isText && isFilled$2(bytes, from)) this.isRefusal = this.isVisible = true;
				break;
			case "tool_calls":
				if (isList && isFilled$2(bytes, from)) this.hasCall = this.isVisible = true;
				break;
			case "function_call":
				if (first === 123 && isFilled$2(bytes, from)) this.hasCall = this.isVisible = true;
				break;
			case "reasoning_content":
			case "reasoning": if (isText && isFilled$2(bytes, from)) this.isReasoning = true;
		}
		return skipValue(bytes, from);
	}
};

// src/adapters/protocols/openai-usage.ts
/**
* A `usage` object in OpenAI's shape; null when it counts neither prompt nor completion. Parts
* also under the names of DeepSeek (`prompt_cache_hit_tokens`) and of gateways in front of
* Anthropic (`cache_read_input_tokens`, `cache_creation_input_tokens`).
*
* OpenAI's `prompt_tokens` holds the cached ones and its `completion_tokens` the reasoning; xAI
* leaves reasoning out, Portkey the cache. A part that exceeds its whole, or a total that adds up
* only with the parts, gives that away.
*/
function usageOf$1(value) {
	const usage = asObject(value);
	const { prompt_tokens: prompt, completion_tokens: completion, total_tokens: total } = usage;
	if (!isCount(prompt) && !isCount(completion)) return null;
	const inputDetails = asObject(usage["prompt_tokens_details"]);
	const outputDetails = asObject(usage["completion_tokens_details"]);
	const cachedInput = firstCount(inputDetails["cached_tokens"], usage["prompt_cache_hit_tokens"], usage["cache_read_input_tokens"]);
	const cacheWrite = firstCount(inputDetails["cache_write_tokens"], usage["cache_creation_input_tokens"], inputDetails["cache_creation_tokens"]);
	const cacheWrite1h = firstCount(asObject(inputDetails["cache_creation_token_details"])["ephemeral_1h_input_tokens"]);
	const reasoning = firstCount(outputDetails["reasoning_tokens"]);
	const input = firstCount(prompt);
	const output = firstCount(completion);
	const cache = cachedInput + cacheWrite;
	const beyond = isCount(total) ? total - input - output : 0;
	const omitsCache = cache > input || cache > 0 && (beyond === cache || beyond === cache + reasoning);
	const omitsReasoning = reasoning > output || reasoning > 0 && (beyond === reasoning || beyond === cache + reasoning);
	return {
		input: omitsCache ? input + cache : input,
		cachedInput,
		cacheWrite,
		...cacheWrite1h === 0 ? {} : { cacheWrite1h },
		output: omitsReasoning ? output + reasoning : output,
		reasoning
	};
}

// src/adapters/protocols/chat-form.ts
const isRefusal = ({ refusal = null }) => hasText(refusal);
function hasCall({ tool_calls: calls, function_call: call }) {
	return Array.isArray(calls) && calls.length > 0 || Object.keys(asObject(call)).length > 0;
}
/** Generated text or calls that a person would see, in a delta or message. */
function isVisible(part) {
	const { content } = part;
	return hasText(content) || Array.isArray(content) && content.length > 0 || isRefusal(part) || hasCall(part);
}
const isReasoning = (part) => hasText(part["reasoning_content"]) || hasText(part["reasoning"]);
/**
* What a document of OpenAI's older APIs says. Usage is taken wherever it appears; empty `choices`
* are no payload; `partOf` finds what was generated in a choice.
*/
function completionPart(document, partOf) {
	const choices = asObjects(document["choices"]);
	const reasons = choices.map((choice) => asText(choice["finish_reason"]) ?? "");
	if (reasons.includes("error")) return { error: document };
	const finishReason = reasons.find((reason) => reason !== "") ?? null;
	const parts = choices.map(partOf);
	return {
		isVisible: parts.some(isVisible),
		isReasoning: parts.some(isReasoning),
		isRefusal: parts.some(isRefusal),
		hasCall: parts.some(hasCall),
		isFinished: finishReason !== null,
		finishReason,
		serviceTier: asText(document["service_tier"]),
		model: asText(document["model"]),
		usage: usageOf$1(document["usage"]),
		reportedCostUsd: reportedCostOf$1(document["usage"])
	};
}
function callText({ function: called, custom }) {
	const { name, arguments: given, input } = asObject(called ?? custom);
	return written(name, given, input);
}
/** What was generated in a delta or message. OpenRouter tells thoughts twice. */
function textOf$1(part) {
	const { content, refusal, reasoning_content: thought = part["reasoning"] } = part;
	const { name, arguments: given } = asObject(part["function_call"]);
	return (Array.isArray(content) ? written(...asObjects(content).map(({ text }) => text ?? null)) : written(content)) + written(refusal, thought, name, given) + asObjects(part["tool_calls"]).map(callText).join("");
}
/** What was generated in the choices of a document. */
function completionText(document, partOf) {
	return asObjects(document["choices"]).map((choice) => textOf$1(partOf(choice))).join("");
}
const documents = jsonForm({
	terminal: DONE,
	matters: () => true,
	event: (document) => completionPart(document, (choice) => asObject(choice["delta"])),
	whole: (document) => completionPart(document, (choice) => asObject(choice["message"])),
	text: (document) => completionText(document, ({ delta, message }) => asObject(delta ?? message))
});
const NO_BYTES = Buffer.alloc(0);
/**
* Chat completions, streamed or not. Nearly all events are looked through instead of parsed, so
* a form belongs to one answer: it remembers the model's name.
*/
var ChatForm = class {
	terminal = DONE;
	mayBeArray = false;
	#chunk = new ChatChunk();
	/** The JSON of the model that was noted last, empty if not known. */
	#modelJson = NO_BYTES;
	event(answer, name, bytes, start, end) {
		const chunk = this.#chunk;
		if (answer.countsText || name === "error" || !chunk.read(bytes, start, end)) return this.#parse(answer, name, bytes, start, end);
		const { isVisible: isText, isReasoning: isThought } = chunk;
		if (chunk.isFinished) return this.#parse(answer, name, bytes, start, end);
		if (chunk.isRefusal) answer.isRefusal = true;
		if (chunk.hasCall) answer.hasCall = true;
		if (chunk.modelEnd > chunk.modelStart) this.#noteModel(answer, bytes, chunk.modelStart, chunk.modelEnd);
		answer.notePayload(isText, isThought);
	}
	whole(answer, text) {
		documents.whole(answer, text);
	}
	#parse(answer, name, bytes, start, end) {
		this.#modelJson = NO_BYTES;
		documents.event(answer, name, bytes, start, end);
	}
	/** A string with its quotes, most often the same as before. */
	#noteModel(answer, bytes, start, end) {
		const known = this.#modelJson;
		if (known.length === end - start && isAt(known, bytes, start)) return;
		this.#modelJson = Buffer.from(bytes.subarray(start, end));
		answer.providerModel = String(JSON.parse(decode(bytes, start, end)));
	}
};

// src/adapters/protocols/openai-chat.ts
function bodyOf$3(target, { messages }) {
	const { model, maxTokens, stream } = target;
	return {
		model,
		messages: messages.map(({ role, content }) => ({
			role,
			content
		})),
		...isOpenaiReasoning(model) ? { max_completion_tokens: maxTokens } : { max_tokens: maxTokens },
		...temperatureOf(target),
		stream,
		...stream ? { stream_options: { include_usage: true } } : {}
	};
}
/** OpenAI chat completions, streaming and not, and the many gateways that speak it. */
const openaiChat = {
	api: "openai-chat",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [openaiKey(target, apiKey)],
		bodyOf: bodyOf$3
	}),
	reader: (target) => new AnswerReader(new ChatForm(), target)
};

// src/adapters/protocols/openai-completions.ts
function bodyOf$2(target, { messages }) {
	const { model, maxTokens, stream } = target;
	return {
		model,
		prompt: textOf$4(messages),
		max_tokens: maxTokens,
		...temperatureOf(target),
		stream,
		...stream ? { stream_options: { include_usage: true } } : {}
	};
}
const partOf = ({ text = null, reasoning = null }) => ({
	content: text,
	reasoning
});
const read$1 = (document) => completionPart(document, partOf);
const form$2 = jsonForm({
	terminal: DONE,
	matters: () => true,
	event: read$1,
	whole: read$1,
	text: (document) => completionText(document, partOf)
});
/** OpenAI's older text completions, as vLLM and others still serve them. A prompt has no roles. */
const openaiCompletions = {
	api: "openai-completions",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [openaiKey(target, apiKey)],
		bodyOf: bodyOf$2
	}),
	reader: (target) => new AnswerReader(form$2, target)
};

// src/adapters/protocols/openai-embeddings.ts
const bodyOf$1 = ({ model }, { messages }) => ({
	model,
	input: textOf$4(messages)
});
/** A list of numbers, or their bytes in base64. */
const isFilled$1 = ({ embedding }) => hasText(embedding) || Array.isArray(embedding) && embedding.length > 0;
function read(document) {
	return {
		isVisible: asObjects(document["data"]).some(isFilled$1),
		isFinished: true,
		model: asText(document["model"]),
		usage: usageOf$1(document["usage"]),
		reportedCostUsd: reportedCostOf$1(document["usage"])
	};
}
const form$1 = jsonForm({
	terminal: "the embeddings",
	matters: () => true,
	event: read,
	whole: read,
	text: () => ""
});
/** OpenAI embeddings, which come as one answer and have input tokens only. */
const openaiEmbeddings = {
	api: "openai-embeddings",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [openaiKey(target, apiKey)],
		bodyOf: bodyOf$1
	}),
	reader: (target) => new AnswerReader(form$1, {
		...target,
		stream: false
	})
};

// src/adapters/protocols/openai-responses.ts
function bodyOf(target, prompt) {
	const { instructions, turns } = splitInstructions(prompt);
	return {
		model: target.model,
		...instructions === null ? {} : { instructions },
		input: turns.map(({ role, content }) => ({
			role,
			content
		})),
		max_output_tokens: target.maxTokens,
		...temperatureOf(target),
		stream: target.stream
	};
}
/** Cached tokens are among the input's, reasoning among the output's. */
function usageOf(value) {
	const usage = asObject(value);
	const { input_tokens: input, output_tokens: output } = usage;
	if (!isCount(input) && !isCount(output)) return null;
	const inputDetails = asObject(usage["input_tokens_details"]);
	return {
		input: firstCount(input),
		cachedInput: firstCount(inputDetails["cached_tokens"]),
		cacheWrite: firstCount(inputDetails["cache_write_tokens"]),
		output: firstCount(output),
		reasoning: firstCount(asObject(usage["output_tokens_details"])["reasoning_tokens"])
	};
}
/** Calls that end the turn, since the client has to answer them; others the provider makes itself. */
const CLIENT_CALL = /^(?:function|custom_tool|computer|local_shell|shell|apply_patch)_call$/;
const isClientCall = ({ type }) => CLIENT_CALL.test(asText(type) ?? "");
const isReasoningEvent = (type) => type.startsWith("response.reasoning_");
/** The name of a tool is generated, and a call without arguments has nothing else. */
const isCall = ({ type }) => (asText(type) ?? "").endsWith("_call");
/** The last state of a response: usage, model and how it ended. */
function ended(response) {
	const { error = null, status, usage, model, incomplete_details: details } = response;
	if (error !== null || status === "failed") return { error: error ?? response };
	return {
		isFinished: true,
		finishReason: asText(asObject(details)["reason"]) ?? asText(status),
		serviceTier: asText(response["service_tier"]),
		model: asText(model),
		usage: usageOf(usage),
		reportedCostUsd: reportedCostOf$1(usage)
	};
}
const ENDS = [
	"response.completed",
	"response.incomplete",
	"response.failed"
];
const ITEM_ADDED = "response.output_item.added";
const REFUSAL_DELTA = "response.refusal.delta";
function readEvent(document) {
	const type = asText(document["type"]) ?? "";
	if (type === "error") return { error: document };
	if (ENDS.includes(type)) return ended(asObject(document["response"]));
	if (type === ITEM_ADDED) {
		const item = asObject(document["item"]);
		return {
			isVisible: isCall(item),
			hasCall: isClientCall(item)
		};
	}
	if (!type.endsWith(".delta") || !hasText(document["delta"])) return {};
	return isReasoningEvent(type) ? { isReasoning: true } : {
		isVisible: true,
		isRefusal: type === REFUSAL_DELTA
	};
}
const isFilled = (part) => hasText(part["text"]) || hasText(part["refusal"]);
const isThought = ({ type }) => type === "reasoning";
function hasPayload(item) {
	return isCall(item) || asObjects(item["content"]).some(isFilled) || asObjects(item["summary"]).some(isFilled);
}
/** A whole response. */
function readWhole(response) {
	const items = asObjects(response["output"]).filter(hasPayload);
	return {
		...ended(response),
		isVisible: items.some((item) => !isThought(item)),
		isReasoning: items.some(isThought),
		hasCall: items.some(isClientCall),
		isRefusal: items.some(({ content }) => asObjects(content).some(({ refusal = null }) => hasText(refusal)))
	};
}
/** Of an event what it adds, of a response what it holds. */
function textOf(document) {
	const { type, delta, item, output } = document;
	if (type === ITEM_ADDED) return written(asObject(item)["name"]);
	const items = asObjects(output).map(({ name, arguments: given, input, content, summary }) => written(name, given, input) + [...asObjects(content), ...asObjects(summary)].map(({ text, refusal }) => written(text, refusal)).join(""));
	return written(delta) + items.join("");
}
const form = jsonForm({
	terminal: "response.completed",
	matters: (name) => name === "message" || name.endsWith(".delta") || name === ITEM_ADDED || ENDS.includes(name),
	event: readEvent,
	whole: readWhole,
	text: textOf
});
/** OpenAI responses, streamed and not. */
const openaiResponses = {
	api: "openai-responses",
	prepare: (target, apiKey) => prepareRequests(target, {
		headers: [openaiKey(target, apiKey)],
		bodyOf
	}),
	reader: (target) => new AnswerReader(form, target)
};

// src/adapters/protocols/index.ts
/**
* adapters/protocols: one file for each LLM API, behind the engine's `Protocol` port. They build
* requests and read responses; they neither send nor time anything.
*/
const PROTOCOLS = [
	openaiChat,
	openaiResponses,
	openaiCompletions,
	openaiEmbeddings,
	anthropicMessages,
	gemini,
	http
];
function findProtocol(api) {
	const found = PROTOCOLS.find((protocol) => protocol.api === api);
	if (found) return found;
	throw new UsageError([{
		field: "api",
		value: api,
		origin: "the plan",
		message: "there is no such API.",
		fix: `use one of ${PROTOCOLS.map((protocol) => protocol.api).join(", ")}`
	}]);
}

// src/engine/transports/http1-request.ts
const METHOD_OR_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** A path that would end the request line, or the header block, is not one. */
const PATH = /^[\x21-\x7e\x80-\xff]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/** How a message is framed and how long a connection lives is for the transport to say. */
const OURS = [
	"connection",
	"keep-alive",
	"transfer-encoding",
	"upgrade",
	"te",
	"expect"
];
function unsendable(what) {
	return {
		kind: "unsendable",
		fault: {
			outcome: "aborted",
			detail: `invalid ${what}`,
			isOurs: false
		}
	};
}
/** The bytes of a request as they go out (RFC 9112), or why it cannot be sent at all. */
function encodeRequest(draft, connection) {
	if (!METHOD_OR_NAME.test(draft.method)) return unsendable("method");
	if (!PATH.test(draft.path)) return unsendable("path");
	const lines = [`${draft.method} ${draft.path} HTTP/1.1`];
	let host = connection.host;
	for (let at = 0; at < draft.headers.length; at += 2) {
		const name = draft.headers[at] ?? "";
		const value = draft.headers[at + 1] ?? "";
		const lower = name.toLowerCase();
		if (!METHOD_OR_NAME.test(name) || OURS.includes(lower) || !VALUE.test(value)) return unsendable(`${name} header`);
		if (lower === "host") host = value;
		else if (lower !== "content-length") lines.push(`${name}: ${value}`);
		else if (value !== String(draft.body?.length ?? 0)) return unsendable("content-length header");
	}
	lines.splice(1, 0, `host: ${host}`, `connection: ${connection.isKept ? "keep-alive" : "close"}`);
	const { body } = draft;
	const takesBody = ![
		"GET",
		"HEAD",
		"DELETE",
		"OPTIONS",
		"TRACE"
	].includes(draft.method);
	if (body !== null || takesBody) lines.push(`content-length: ${body?.length ?? 0}`);
	const head = Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1");
	return {
		kind: "bytes",
		bytes: body === null ? head : Buffer.concat([head, body]),
		hasNoBody: draft.method === "HEAD"
	};
}

// src/engine/transports/http1-response.ts
const CR = 13;
const LF = 10;
const SEMICOLON = 59;
/** A chunk's size or extension, or a trailer; nobody sends long ones, so that little is enough. */
const MAX_LINE_BYTES = 16384;
const TOKEN = "[!#$%&'*+\\-.^`|~\\w]*";
/**
* What may stand between a chunk's size and its line's end (RFC 9112, 7.1.1): as much as llhttp takes,
* which knows no white space there and lets names and values be empty, but not the last of all.
*/
const EXTENSIONS = new RegExp(`^(?:;${TOKEN}(?:=(?:${TOKEN}|"(?:[^"\\\\\\x00-\\x08\\x0a-\\x1f\\x7f]|\\\\[\\t\\x20-\\x7e\\x80-\\xff])*"))?)*(?<!;)$`);
/** How long a body is cannot be said after it (RFC 9110, 6.5.1). */
const LATE_LENGTH = /^content-length:/i;
function digitOf(byte) {
	if (byte >= 48 && byte <= 57) return byte - 48;
	const letter = byte | 32;
	return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
/**
* Finds the parts of one HTTP/1.1 response after the other in the bytes of a connection, strictly
* by RFC 9112: anything unusual is a problem, never a guess. Allocates nothing per chunk: the
* pieces of a chunked body are moved together inside the buffer that is being read, and handed on
* as one.
*/
var ResponseFraming = class {
	#phase = "complete";
	#head = null;
	#hasNoBody = false;
	#rest = null;
	/** Bytes still to come of a body or chunk; of a size its value so far. */
	#left = 0;
	#digits = 0;
	/** A chunk's extension or a trailer as far as it has arrived. */
	#line = "";
	#outcome = "decode";
	#problem = "";
	#memory;
	constructor(memory) {
		this.#memory = memory;
	}
	/** A request is under way; `hasNoBody` if it is one whose answer has none, whatever it says. */
	expect(hasNoBody) {
		this.#phase = "head";
		this.#head = null;
		this.#hasNoBody = hasNoBody;
		this.#rest = null;
	}
	get isComplete() {
		return this.#phase === "complete";
	}
	/** The head of the present response, once it is there. */
	get head() {
		return this.#head;
	}
	/** What is wrong with the bytes, and how that counts; null as long as nothing is. */
	get problem() {
		return this.#phase === "broken" && this.#problem !== "" ? {
			outcome: this.#outcome,
			phrase: this.#problem
		} : null;
	}
	/** No part is handed on any more. */
	stop() {
		this.#phase = "broken";
		this.#rest = null;
	}
	/** The other side has closed: whether that is how the response ends. */
	close() {
		if (this.#phase === "until-close") this.#phase = "complete";
		return this.#phase === "complete";
	}
	/**
	* Takes what has arrived, the first `length` bytes of `buffer`, whose memory it may rearrange.
	* Answers how many bytes follow the end of the response.
	*/
	feed(buffer, length, sink) {
		let bytes = buffer;
		let end = length;
		if (this.#rest !== null) {
			bytes = Buffer.concat([this.#rest, buffer.subarray(0, length)]);
			end = bytes.length;
			this.#rest = null;
		}
		let at = 0;
		while (this.#phase === "head" && at < end) {
			const step = readHead(bytes, at, end, this.#memory);
			switch (step.kind) {
				case "unfinished":
					this.#rest = Buffer.from(bytes.subarray(at, end));
					return 0;
				case "problem":
					this.#break(step.phrase, step.outcome);
					return 0;
				case "interim":
					at = step.after;
					break;
				case "final":
					at = step.after;
					this.#takeHead(step.head, sink);
			}
		}
		if (this.#phase === "length" || this.#phase === "until-close") at = this.#takeBody(bytes, at, end, sink);
		else if (this.#phase !== "complete") at = this.#takeChunks(bytes, at, end, sink);
		return end - at;
	}
	#break(problem, outcome = "decode") {
		this.#phase = "broken";
		this.#problem = problem;
		this.#outcome = outcome;
	}
	#takeHead(head, sink) {
		this.#head = head;
		this.#startBody(this.#hasNoBody ? { kind: "none" } : head.body);
		sink.headers(head.status, head.headers);
	}
	#startBody(body) {
		this.#left = body.kind === "length" ? body.bytes : 0;
		if (body.kind === "chunked") {
			this.#phase = "size";
			this.#digits = 0;
		} else if (body.kind === "until-close") this.#phase = "until-close";
		else this.#phase = this.#left > 0 ? "length" : "complete";
	}
	#takeBody(bytes, from, end, sink) {
		const to = this.#phase === "length" ? Math.min(end, from + this.#left) : end;
		if (to === from) return to;
		if (this.#phase === "length") {
			this.#left -= to - from;
			if (this.#left === 0) this.#phase = "complete";
		}
		sink.bytes(bytes.subarray(from, to));
		return to;
	}
	#takeChunks(bytes, start, end, sink) {
		let at = start;
		let from = -1;
		let to = -1;
		while (at < end && this.#phase !== "complete" && this.#phase !== "broken") {
			if (this.#phase !== "chunk") {
				this.#takeFraming(bytes[at] ?? 0);
				at += 1;
				continue;
			}
			const size = Math.min(this.#left, end - at);
			if (to < 0) {
				from = at;
				to = at + size;
			} else {
				bytes.copyWithin(to, at, at + size);
				to += size;
			}
			at += size;
			this.#left -= size;
			if (this.#left === 0) this.#phase = "chunk-cr";
		}
		if (to > from) sink.bytes(bytes.subarray(from, to));
		return at;
	}
	/** One byte between the chunks (RFC 9112, 7.1). */
	#takeFraming(byte) {
		switch (this.#phase) {
			case "size": return this.#takeSize(byte);
			case "extension":
				if (byte !== CR) return this.#takeLineByte(byte, "a chunk extension");
				if (!EXTENSIONS.test(this.#line)) return this.#break("a chunk extension that is none");
				this.#phase = "size-lf";
				return;
			case "size-lf":
				if (byte !== LF) return this.#break("a chunk size without its line end");
				this.#line = "";
				this.#phase = this.#left > 0 ? "chunk" : "trailer";
				return;
			case "chunk-cr": return this.#expectByte(byte, CR, "chunk-lf");
			case "chunk-lf":
				this.#digits = 0;
				return this.#expectByte(byte, LF, "size");
			case "trailer":
				if (byte !== CR) return this.#takeLineByte(byte, "a trailer");
				this.#phase = "trailer-lf";
				return;
			case "trailer-lf":
				if (byte !== LF) return this.#break("a trailer without its line end");
				return this.#endTrailer();
			case "head":
			case "length":
			case "until-close":
			case "chunk":
			case "complete":
			case "broken": return;
		}
	}
	#expectByte(byte, wanted, next) {
		if (byte === wanted) this.#phase = next;
		else this.#break("a chunk longer than its size");
	}
	/** The empty line ends the response. */
	#endTrailer() {
		const line = this.#line;
		this.#line = "";
		if (line === "") this.#phase = "complete";
		else if (isField(line) && !LATE_LENGTH.test(line)) this.#phase = "trailer";
		else this.#break("a trailer that is none");
	}
	#takeLineByte(byte, what) {
		this.#line += String.fromCharCode(byte);
		if (byte === LF || byte === 0) this.#break(`${what} with a control character`);
		else if (this.#line.length > MAX_LINE_BYTES) this.#break(`${what} of more than 16 KiB`, "too-large");
	}
	/** The value of the digits is gathered in `#left`. */
	#takeSize(byte) {
		const digit = digitOf(byte);
		if (digit >= 0) {
			this.#left = this.#digits === 0 ? digit : this.#left * 16 + digit;
			this.#digits += 1;
			if (this.#left > Number.MAX_SAFE_INTEGER || this.#digits > MAX_LINE_BYTES) this.#break("a chunk size without end");
		} else if (this.#digits === 0) this.#break("a chunk size that is none");
		else if (byte === CR) this.#phase = "size-lf";
		else if (byte === SEMICOLON) {
			this.#line = ";";
			this.#phase = "extension";
		} else this.#break("a chunk size that is none");
	}
};

// src/engine/transports/lean.ts
/** What a read can bring at once. One buffer serves all connections of a thread. */
const READ_BYTES = 65536;
const SWEEP_EVERY_MS = 1e3;
/** A connection is given up so long before the server's own limit that no request meets its end. */
const BEFORE_SERVER_MS = 1e3;
const CLOSED = {
	outcome: "aborted",
	detail: "the transport was closed",
	isOurs: false
};
/** A request from `send` to its end. */
var Ride = class {
	connection = null;
	isOver = false;
	request;
	sink;
	#pool;
	constructor(request, sink, pool) {
		this.request = request;
		this.sink = sink;
		this.#pool = pool;
	}
	get isQueued() {
		return this.connection === null && !this.isOver;
	}
	abort() {
		if (!this.isOver) this.#pool.abort(this);
	}
};
/** One connection, which carries one request at a time. */
var Connection = class {
	/** Of an idle connection: when it is too old to be used again. */
	freshUntilMs = 0;
	isClosed = false;
	#ride = null;
	#socket = null;
	#framing;
	#pool;
	#opening;
	constructor(first, pool) {
		this.#pool = pool;
		this.#framing = new ResponseFraming(pool.memory);
		this.#ride = first;
		first.connection = this;
		this.#opening = pool.connector.open({
			connected: ({ socket, opening }) => this.#opened(socket, opening),
			failed: (error) => this.#fail(faultOf(error))
		}, {
			buffer: pool.readBuffer,
			callback: (length, buffer) => this.#read(length, buffer)
		});
	}
	carry(ride) {
		this.#ride = ride;
		ride.connection = this;
		this.#write(ride, null);
	}
	/** Ends the request under way with a fault; resolves when the socket is gone. */
	shutDown() {
		const socket = this.#socket;
		this.#fail(CLOSED);
		return socket === null || socket.closed ? Promise.resolve() : new Promise((resolve) => socket.once("close", () => resolve()));
	}
	/** Closes without telling anybody. */
	close() {
		if (this.isClosed) return;
		this.isClosed = true;
		this.#ride = null;
		this.#framing.stop();
		this.#opening.abandon();
		this.#socket?.destroy();
	}
	#opened(socket, opening) {
		if (this.isClosed) return void socket.destroy();
		this.#socket = socket;
		socket.on("error", (error) => this.#fail(faultOf(error)));
		socket.on("end", () => this.#ended());
		socket.on("close", () => this.#ended());
		const ride = this.#ride;
		if (ride !== null) this.#write(ride, opening);
	}
	#write(ride, opening) {
		this.#framing.expect(ride.request.hasNoBody);
		ride.sink.connected(opening);
		if (!ride.isOver) this.#socket?.write(ride.request.bytes);
	}
	/** Node asks for an answer: whether to read on. */
	#read(length, buffer) {
		const ride = this.#ride;
		if (ride === null) {
			this.#pool.discard(this);
			return false;
		}
		const surplus = this.#framing.feed(buffer, length, ride.sink);
		if (ride.isOver) return false;
		if (this.#framing.isComplete) this.#complete(ride, surplus);
		else if (this.#framing.problem !== null) {
			const { outcome, phrase } = this.#framing.problem;
			this.#fail({
				outcome,
				detail: `not HTTP/1.1: ${phrase}`,
				isOurs: false
			});
		}
		return !this.isClosed;
	}
	#complete(ride, surplus) {
		const { head } = this.#framing;
		const isReusable = surplus === 0 && head !== null && head.isKept && this.#socket?.writableLength === 0;
		this.#ride = null;
		ride.isOver = true;
		ride.sink.end();
		if (isReusable) this.#pool.release(this, head.keepAliveMs);
		else this.#pool.discard(this);
	}
	#ended() {
		const ride = this.#ride;
		if (this.isClosed) return;
		if (ride !== null && this.#framing.close()) return this.#complete(ride, 0);
		this.#fail({
			outcome: "reset",
			detail: "the other side closed",
			isOurs: false
		});
	}
	#fail(fault) {
		const ride = this.#ride;
		if (this.isClosed) return;
		if (ride !== null) {
			this.#ride = null;
			ride.isOver = true;
			ride.sink.fault(fault);
		}
		this.#pool.discard(this);
	}
};
/** All connections to an origin: the idle ones last in, first out, so that few stay in use. */
var Pool = class {
	connector;
	readBuffer = Buffer.allocUnsafeSlow(READ_BYTES);
	memory = {
		text: "",
		head: null
	};
	#options;
	#host;
	#encoded = /* @__PURE__ */ new WeakMap();
	#all = /* @__PURE__ */ new Set();
	#idle = [];
	#queue = [];
	#sweeper = null;
	constructor(options) {
		this.#options = options;
		this.#host = new URL(options.origin).host;
		this.connector = makeTimedConnector(options);
	}
	send(draft, sink) {
		const request = this.#encode(draft);
		if (request.kind === "unsendable") {
			sink.fault(request.fault);
			return {
				isQueued: false,
				abort: () => {}
			};
		}
		const ride = new Ride(request, sink, this);
		const free = this.#freeConnection();
		if (free !== null) free.carry(ride);
		else if (this.#hasRoom()) this.#all.add(new Connection(ride, this));
		else this.#queue.push(ride);
		return ride;
	}
	release(connection, serverKeepsMs) {
		if (connection.isClosed) return;
		if (this.#options.keepAliveMs === 0) return this.discard(connection);
		const next = this.#queue.shift();
		if (next !== void 0) return connection.carry(next);
		const keptMs = Math.min(this.#options.keepAliveMs, serverKeepsMs === null ? Number.POSITIVE_INFINITY : serverKeepsMs - BEFORE_SERVER_MS);
		if (keptMs <= 0) return this.discard(connection);
		connection.freshUntilMs = performance.now() + keptMs;
		this.#idle.push(connection);
		this.#sweeper ??= setInterval(() => this.#sweep(), SWEEP_EVERY_MS).unref();
	}
	discard(connection) {
		connection.close();
		if (!this.#all.delete(connection)) return;
		const next = this.#queue.shift();
		if (next !== void 0) this.#all.add(new Connection(next, this));
	}
	abort(ride) {
		ride.isOver = true;
		if (ride.connection !== null) this.discard(ride.connection);
		else this.#queue.splice(this.#queue.indexOf(ride), 1);
	}
	async close() {
		for (const ride of this.#queue.splice(0)) {
			ride.isOver = true;
			ride.sink.fault(CLOSED);
		}
		this.#idle.length = 0;
		this.#sweep();
		await Promise.all([...this.#all].map((connection) => connection.shutDown()));
	}
	#hasRoom() {
		const { maxConnections } = this.#options;
		return maxConnections === null || this.#all.size < maxConnections;
	}
	#encode(draft) {
		const known = this.#encoded.get(draft);
		if (known !== void 0) return known;
		const encoded = encodeRequest(draft, {
			host: this.#host,
			isKept: this.#options.keepAliveMs > 0
		});
		this.#encoded.set(draft, encoded);
		return encoded;
	}
	#freeConnection() {
		for (;;) {
			const connection = this.#idle.pop();
			if (connection === void 0) return null;
			if (connection.isClosed) continue;
			if (connection.freshUntilMs > performance.now()) return connection;
			this.discard(connection);
		}
	}
	/** Idle connections are let go when their time has come, and forgotten when they were closed. */
	#sweep() {
		const nowMs = performance.now();
		const kept = this.#idle.filter((connection) => {
			if (connection.isClosed) return false;
			if (connection.freshUntilMs > nowMs) return true;
			this.discard(connection);
			return false;
		});
		this.#idle.splice(0, this.#idle.length, ...kept);
		if (kept.length > 0 || this.#sweeper === null) return;
		clearInterval(this.#sweeper);
		this.#sweeper = null;
	}
};
/**
* HTTP/1.1 straight on TCP and TLS sockets: requests are encoded once, all connections read into
* one buffer, responses are framed strictly and nothing is allocated per event. HTTP/2 and proxies
* are undici's.
*/
function makeLeanTransport(options) {
	return new Pool(options);
}

// src/engine/transports/choose.ts
/**
* The lean transport wherever it applies; proxies are undici's, HTTP/2 needs TLS. The others are
* loaded only when they are asked for: that takes longer than all the rest of the engine.
*/
async function chooseTransport(options, wish) {
	if (options.http2 && options.origin.startsWith("https:")) {
		const { makeHttp2Transport } = await import("./worker-http2.js");
		return makeHttp2Transport(options);
	}
	if (wish === "auto" && options.proxy === null) return makeLeanTransport(options);
	const { makeUndiciTransport } = await import("./worker-undici2.js");
	return makeUndiciTransport(options);
}

// src/engine/pacemaker.ts
/** Node's timers may be a millisecond late: nearer than this they are not used. */
const TIMER_REACH_MS = 2.5;
/** Nearer than this a ticker's message might come too late, and costs more than a nap. */
const TICKER_REACH_MS = .25;
/** Without a ticker, so long may an answer wait until it is seen. */
const NAP_MS = .1;
/**
* Whatever wakes the thread does so late, by more on an idle machine. It is asked for so much
* earlier, as far as it was late on average, and the rest of the way is spun.
*/
const FIRST_LEAD_MS = .02;
const LONGEST_LEAD_MS = .3;
const LEAD_MEMORY = .95;
/** What is spun of the time between two sends at most: exactness must not cost a core. */
const SPIN_SHARE = .05;
/** At low rates the next arrival is far away; a stop must not wait for it. */
const LONGEST_SLEEP_MS = 200;
/** When late, the sockets still get a turn after this many sends. */
const SENDS_PER_TURN = 8;
const turn = () => new Promise((resolve) => setImmediate(resolve));
const sleep = (forMs) => new Promise((resolve) => setTimeout(resolve, forMs));
/**
* Far from the instant a timer sleeps; nearer, a ticker wakes the thread, which meanwhile waits for
* its sockets; within a quarter of a millisecond, or without a ticker, the thread naps in slices of
* 0.1 ms between non-blocking turns of the event loop. Spinning on `setImmediate` alone burns a
* core and is less exact, since its garbage has to be collected.
*/
function makePacemaker(ticker) {
	const bell = new Int32Array(new SharedArrayBuffer(4));
	let sends = 0;
	let lastMs = Number.NEGATIVE_INFINITY;
	let leadMs = FIRST_LEAD_MS;
	const near = async (instantMs, gapMs, thenMs) => {
		const wakeMs = instantMs - Math.min(leadMs, SPIN_SHARE * gapMs);
		await Promise.resolve();
		if (ticker?.isReady && wakeMs - performance.now() > TICKER_REACH_MS) {
			const isReachable = thenMs !== null && thenMs - instantMs > TICKER_REACH_MS;
			await ticker.until(wakeMs, isReachable ? thenMs - (instantMs - wakeMs) : null);
		}
		for (let leftMs = wakeMs - performance.now(); leftMs > 0;) {
			Atomics.wait(bell, 0, 0, Math.min(NAP_MS, leftMs));
			await turn();
			leftMs = wakeMs - performance.now();
		}
		const lateMs = Math.min(LONGEST_LEAD_MS, performance.now() - wakeMs);
		leadMs = LEAD_MEMORY * leadMs + .050000000000000044 * lateMs;
		while (performance.now() < instantMs);
	};
	return {
		async until(instantMs, stop, thenMs = null) {
			const gapMs = Math.max(0, instantMs - lastMs);
			lastMs = instantMs;
			sends += 1;
			if (sends % SENDS_PER_TURN === 0) await turn();
			for (;;) {
				const leftMs = instantMs - performance.now();
				if (leftMs <= 0 || stop.aborted) return;
				if (leftMs <= TIMER_REACH_MS) return near(instantMs, gapMs, thenMs);
				await sleep(Math.min(LONGEST_SLEEP_MS, leftMs - TIMER_REACH_MS + 1));
			}
		},
		saw(nowMs) {
			ticker?.saw(nowMs);
		}
	};
}

// src/engine/deadlines.ts
const expireTotal = (one) => one.expire("timeout-total");
const expireFirstByte = (one) => one.expire("timeout-first-byte");
const expireIdle = (one) => one.expire("timeout-idle");
/** The phase timers of a request; each ends it with an outcome of its own. */
var Deadlines = class {
	#limits;
	#expiring;
	#total;
	#firstByte;
	#idle = null;
	constructor(limits, totalMs, expiring) {
		this.#limits = limits;
		this.#expiring = expiring;
		this.#total = setTimeout(expireTotal, Math.ceil(Math.max(0, totalMs)), expiring);
		this.#firstByte = limits.firstByteMs === null ? null : setTimeout(expireFirstByte, limits.firstByteMs, expiring);
	}
	bytesArrived() {
		if (this.#firstByte !== null) {
			clearTimeout(this.#firstByte);
			this.#firstByte = null;
		}
		const { idleMs } = this.#limits;
		if (idleMs === null) return;
		if (this.#idle === null) this.#idle = setTimeout(expireIdle, idleMs, this.#expiring);
		else this.#idle.refresh();
	}
	clear() {
		clearTimeout(this.#total);
		if (this.#firstByte !== null) clearTimeout(this.#firstByte);
		if (this.#idle !== null) clearTimeout(this.#idle);
	}
};

// src/engine/estimate.ts
/** The usual estimate for English: 4 bytes of text are a token. */
const BYTES_PER_TOKEN = 4;
const tokensIn = (textBytes) => Math.ceil(textBytes / BYTES_PER_TOKEN);
/** The API's own count; of a run that estimates, the rule above for every answer, whatever it told. */
function usageIn({ usage, generatedBytes }, { inputBytes }) {
	if (generatedBytes === void 0) return usage;
	return {
		input: tokensIn(inputBytes ?? 0),
		cachedInput: 0,
		cacheWrite: 0,
		output: tokensIn(generatedBytes),
		reasoning: 0
	};
}

// src/engine/exchange.ts
const NO_HEADERS = {};
/**
* One attempt of a request, followed to its end, which is told exactly once. It hears of its response
* from the transport and takes the instants first, before anything is read. Deadlines are ours: first
* byte and total count from hand-over and from the intended instant.
*/
var Exchange = class {
	place = -1;
	#arrival;
	#surroundings;
	#dispatchedAtMs;
	#deadlines;
	#flight = null;
	#isOver = false;
	#isGivenUp = false;
	#status = null;
	#headers = NO_HEADERS;
	#headersAtMs = null;
	#opening = null;
	#poolWaitMs = 0;
	#bodyBytes = 0;
	/** Sends the arrival's request. `ended` may be told before this returns. */
	constructor(arrival, surroundings) {
		this.#arrival = arrival;
		this.#surroundings = surroundings;
		const nowMs = performance.now();
		this.#dispatchedAtMs = nowMs;
		this.#deadlines = new Deadlines(surroundings.limits, arrival.intendedAtMs + surroundings.limits.totalMs - nowMs, this);
		this.#flight = surroundings.transport.send(arrival.draft, this);
		if (this.#isGivenUp) this.#flight.abort();
	}
	get arrival() {
		return this.#arrival;
	}
	get isOver() {
		return this.#isOver;
	}
	/** The run is being stopped: ends as `aborted`. */
	abort() {
		this.expire("aborted");
	}
	/** A deadline has passed. */
	expire(outcome) {
		if (this.#isOver) return;
		try {
			this.#giveUp(outcome);
		} catch (error) {
			this.#break(error);
		}
	}
	connected(opening) {
		if (this.#isOver) return;
		this.#opening = opening;
		this.#poolWaitMs = Math.max(0, performance.now() - this.#dispatchedAtMs - (opening?.totalMs ?? 0));
	}
	headers(status, headers) {
		if (this.#isOver) return;
		this.#headersAtMs = performance.now();
		this.#status = status;
		this.#headers = headers;
		this.#deadlines.bytesArrived();
		try {
			this.#arrival.reader.headers(status, headers);
		} catch (error) {
			this.#break(error);
		}
	}
	bytes(chunk) {
		if (this.#isOver) return;
		const atMs = performance.now();
		this.#surroundings.saw(atMs);
		try {
			this.#take(chunk, atMs);
		} catch (error) {
			this.#break(error);
		}
	}
	end() {
		if (this.#isOver) return;
		const endAtMs = performance.now();
		try {
			const reading = this.#arrival.reader.end();
			this.#finish(reading, reading.outcome, endAtMs, null);
		} catch (error) {
			this.#break(error);
		}
	}
	fault(fault) {
		if (this.#isOver) return;
		try {
			this.#finish(this.#arrival.reader.cut(), fault.outcome, null, fault);
		} catch (error) {
			this.#break(error);
		}
	}
	#take(chunk, atMs) {
		this.#bodyBytes += chunk.length;
		if (this.#bodyBytes > this.#surroundings.maxBodyBytes) return this.#giveUp("too-large");
		this.#deadlines.bytesArrived();
		try {
			this.#arrival.reader.bytes(chunk, atMs);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			this.#giveUp("too-large");
		}
	}
	#giveUp(outcome) {
		if (this.#flight?.isQueued) this.#poolWaitMs = performance.now() - this.#dispatchedAtMs;
		this.#abandon();
		this.#finish(this.#arrival.reader.cut(), outcome, null, null);
	}
	#abandon() {
		this.#isGivenUp = true;
		this.#flight?.abort();
	}
	#close() {
		this.#isOver = true;
		this.#deadlines.clear();
	}
	/** An exception ends the exchange without a result. */
	#break(error) {
		this.#close();
		this.#abandon();
		this.#surroundings.broke(error);
	}
	#finish(reading, outcome, endAtMs, fault) {
		this.#close();
		const { index, intendedAtMs, originMs, draft, price, earlier } = this.#arrival;
		const usage = usageIn(reading, draft);
		const sample = {
			index,
			intendedMs: intendedAtMs - originMs,
			outcome,
			dispatchedMs: (earlier?.dispatchedAtMs ?? this.#dispatchedAtMs) - originMs,
			connectMs: this.#opening?.totalMs ?? null,
			poolWaitMs: (earlier?.poolWaitMs ?? 0) + this.#poolWaitMs,
			headersMs: since(this.#headersAtMs, originMs),
			firstPayloadMs: since(reading.firstPayloadMs, originMs),
			firstVisibleMs: since(reading.firstVisibleMs, originMs),
			lastPayloadMs: since(reading.lastPayloadMs, originMs),
			endMs: since(endAtMs, originMs),
			payloadEvents: reading.payloadEvents,
			gapsUs: reading.gapsUs,
			usage,
			reasoningVisible: reading.reasoningVisible,
			answer: reading.answer,
			isEstimated: reading.generatedBytes !== void 0,
			costUsd: price === null || usage === null ? null : costOf(usage, price).totalUsd
		};
		this.#surroundings.ended(this, {
			sample,
			reading,
			status: this.#status,
			headers: this.#headers,
			opening: this.#opening,
			fault
		});
	}
};
function since(atMs, originMs) {
	return atMs === null ? null : atMs - originMs;
}

// src/engine/preflight.ts
/** Faults that the next attempt may not meet again; the others are the configuration's. */
const PASSING = [
	"rate-limited",
	"server-error",
	"timeout-connect",
	"timeout-first-byte",
	"timeout-idle",
	"timeout-total",
	"reset",
	"refused",
	"decode",
	"in-band-error",
	"truncated",
	"empty"
];
/** How much is turned away is for the run to measure, and ends it as "rate limited". */
const MEASURABLE = ["ok", "rate-limited"];
const ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Nothing was asked: by another thread than the first, or because the run was stopped before. */
const NO_PREFLIGHT = {
	outcome: "aborted",
	status: null,
	detail: null,
	location: null,
	contentType: null,
	tookMs: null,
	attempts: 0,
	costUsd: 0,
	hasUsage: false
};
function reportOf$1(ended, conceal, sums) {
	const { sample, reading, status, headers, fault } = ended;
	const shown = (text) => text === null || text === void 0 ? null : conceal(text);
	return {
		outcome: sample.outcome,
		status,
		detail: shown(fault?.detail ?? reading.detail),
		location: shown(headers["location"]),
		contentType: shown(headers["content-type"]),
		tookMs: sample.endMs === null ? null : sample.endMs - sample.intendedMs,
		attempts: sums.attempts,
		costUsd: sums.costUsd,
		hasUsage: reading.usage !== null
	};
}
/** Whether there is a point in a run after this preflight. */
const isMeasurable = ({ outcome }) => MEASURABLE.includes(outcome);
/**
* One request before the run finds bad keys and wrong paths for the price of one request. An
* endpoint that merely stumbles gets three attempts: a share of errors is for the run to measure.
*/
async function preflight(ports) {
	const { attempt, pause, stop, conceal } = ports;
	let costUsd = 0;
	let report = NO_PREFLIGHT;
	for (let attempts = 1; attempts <= 3 && !stop.aborted; attempts += 1) {
		const ended = await attempt();
		const { outcome, costUsd: oneUsd } = ended.sample;
		if (oneUsd !== null && costUsd !== null) costUsd += oneUsd;
		else if (outcome === "ok") costUsd = null;
		report = reportOf$1(ended, conceal, {
			attempts,
			costUsd
		});
		if (!PASSING.includes(outcome)) return report;
		if (attempts < 3) await pause(PAUSE_MS);
	}
	return report;
}

// src/engine/health.ts
const RESOLUTION_MS = 5;
function watchGarbage() {
	let totalMs = 0;
	let maxMs = 0;
	const observer = new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			totalMs += duration;
			maxMs = Math.max(maxMs, duration);
		}
	});
	observer.observe({ entryTypes: ["gc"] });
	return { finish() {
		observer.disconnect();
		return {
			total: totalMs,
			max: maxMs
		};
	} };
}
/** Watches the event loop, the CPU and the garbage of the thread it is started in. */
function watchSelf(hasFineTimers) {
	const garbage = watchGarbage();
	const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
	delays.enable();
	const cpuAtStart = process.threadCpuUsage();
	const startedMs = performance.now();
	return { finish() {
		delays.disable();
		const cpu = process.threadCpuUsage(cpuAtStart);
		const wallMs = Math.max(1, performance.now() - startedMs);
		const excess = (nanos) => Math.max(0, nanos / 1e6 - RESOLUTION_MS);
		return {
			loopDelayMs: {
				p99: delays.count === 0 ? 0 : excess(delays.percentile(99)),
				max: delays.count === 0 ? 0 : excess(delays.max)
			},
			cpuShare: (cpu.user + cpu.system) / 1e3 / wallMs,
			gcMs: garbage.finish(),
			hasFineTimers
		};
	} };
}

// src/engine/conceal.ts
/** A shorter secret would blank out ordinary text. */
const MIN_SECRET_CHARS = 4;
/** A `portkey` is no key, but its configuration may hold some. */
const SECRET_NAME = /auth|(?<!port)key|portkey-config|token|secret|cookie|passw|credential/i;
/** Values of a query that are called like a secret. */
function secretsInQuery(path) {
	const { searchParams } = new URL(path, "http://localhost");
	return [...searchParams].filter(([name]) => SECRET_NAME.test(name)).map(([, value]) => value);
}
function secretsOf(apiKey, target) {
	const values = target.headers.filter(([name]) => SECRET_NAME.test(name)).flatMap(([, value]) => [value, value.replace(/^\w+ +/, "")]);
	return [
		...apiKey === null ? [] : [apiKey],
		...values,
		...secretsInQuery(target.path)
	].flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]).filter((secret) => secret.length >= MIN_SECRET_CHARS).toSorted((a, b) => b.length - a.length);
}
/** A text that was cut off may end in the first part of a secret. */
function withoutCutSecret(text, secret) {
	const body = text.endsWith("…") ? text.slice(0, -1) : text;
	for (let chars = secret.length - 1; chars >= MIN_SECRET_CHARS; chars -= 1) if (body.endsWith(secret.slice(0, chars))) return `${body.slice(0, -chars)}***`;
	return text;
}
/**
* Blanks out the key, and the credentials among the headers and in the query, in what an endpoint
* says: some repeat them in their errors and redirects.
*/
function makeConcealer(apiKey, target) {
	const secrets = secretsOf(apiKey, target);
	return (text) => secrets.reduce((shown, secret) => withoutCutSecret(shown.replaceAll(secret, "***"), secret), text);
}

// src/engine/requests.ts
function filled({ messages, ...prompt }, request) {
	return {
		...prompt,
		messages: messages.map(({ role, content }) => ({
			role,
			content: fillRequest(content, request)
		}))
	};
}
function prepare(order, protocol, call) {
	const { plan, apiKey, prices } = order;
	const target = {
		...plan.target,
		...call
	};
	const { model } = target;
	const draft = protocol.prepare(target, apiKey);
	return {
		price: model !== null && Object.hasOwn(prices, model) ? prices[model] ?? null : null,
		draft,
		fill: (prompt) => protocol.prepare({
			...target,
			prompts: [prompt]
		}, apiKey)(0)
	};
}
/**
* The requests of an arm. Those of prompts without placeholders are prepared before the first is
* sent, for each model. No token is shorter than a byte, so the length of the request's body, which
* holds more than the text, bounds its input.
*/
function makeRequests(order, protocol) {
	const { plan: { target, policy, calls }, prices, seed } = order;
	const turn = makeTurns(target.prompts, policy);
	const templates = target.prompts.map((prompt) => prompt.messages.some(({ content }) => isTemplate(content)) ? prompt : null);
	const unnamed = calls.length === 0 ? prepare(order, protocol, {}) : null;
	const named = new Map(calls.map((call) => [call.model, prepare(order, protocol, call)]));
	const mostOutput = mostOutputTokens(target) ?? 0;
	const known = Object.values(prices);
	return {
		excessUsd(most, billed) {
			const whole = {
				input: Math.max(most.input, billed.input),
				output: Math.max(most.output, billed.output)
			};
			return known.reduce((dearest, price) => Math.max(dearest, mostCostOf(whole, price) - mostCostOf(most, price)), 0);
		},
		areMixed: calls.length > 1,
		model: (index) => turn(index).model,
		of(index) {
			const { prompt, model } = turn(index);
			const prepared = unnamed ?? must(named.get(model ?? ""), "model of the arrival");
			const template = templates[prompt] ?? null;
			const draft = template === null ? prepared.draft(prompt) : prepared.fill(filled(template, {
				index,
				seed
			}));
			const { price } = prepared;
			const most = {
				input: draft.body?.length ?? 0,
				output: mostOutput
			};
			return {
				draft,
				price,
				most,
				mostUsd: price === null ? 0 : mostCostOf(most, price)
			};
		}
	};
}

// src/engine/airborne.ts
/**
* Those under way, in no order. A `Set` that takes in and lets go of thousands a second replaces
* its table again and again, and what an old table still points at outlives the collector's young
* rounds, which then take longer: removed from an array, the last takes the place.
*/
var Airborne = class {
	#all = [];
	add(one) {
		one.place = this.#all.length;
		this.#all.push(one);
	}
	/** Of one that was never added nothing is removed. */
	remove(one) {
		if (this.#all[one.place] !== one) return;
		const last = this.#all.pop();
		if (last === void 0 || last === one) return;
		last.place = one.place;
		this.#all[one.place] = last;
	}
	list() {
		return [...this.#all];
	}
};

// src/engine/gateway.ts
/** LiteLLM's, Portkey's and Cloudflare's names for the same things. */
const OVERHEAD_MS = "x-litellm-overhead-duration-ms";
const RETRIES = ["x-litellm-attempted-retries", "x-portkey-retry-attempt-count"];
const CACHE_STATUSES = ["x-portkey-cache-status", "cf-aig-cache-status"];
/** LiteLLM sends it with what comes from its cache, and only then. */
const CACHE_KEY = "x-litellm-cache-key";
const ALL = [
	OVERHEAD_MS,
	CACHE_KEY,
	...CACHE_STATUSES,
	...RETRIES
];
/** More than any time or number of attempts; what is larger is no figure. */
const LARGEST$1 = 1e9;
function figureIn$1(text) {
	const figure = /^\s*\d+(\.\d+)?(e[+-]?\d+)?\s*$/i.test(text ?? "") ? Number(text) : NaN;
	return figure <= LARGEST$1 ? figure : null;
}
/** Portkey says HIT and SEMANTIC HIT; Python writes None for what is not there. */
function isCached(headers) {
	return !["", "None"].includes(headers[CACHE_KEY] ?? "") || CACHE_STATUSES.some((name) => /\bHIT\b/i.test(headers[name] ?? ""));
}
/** What one answer's headers tell; null where no gateway speaks. */
function gatewayIn(headers) {
	if (ALL.every((name) => headers[name] === void 0)) return null;
	const overheadMs = figureIn$1(headers[OVERHEAD_MS]);
	return {
		answers: 1,
		retried: RETRIES.some((name) => (figureIn$1(headers[name]) ?? 0) > 0) ? 1 : 0,
		cached: isCached(headers) ? 1 : 0,
		overhead: overheadMs === null ? NO_GATEWAY.overhead : {
			answers: 1,
			totalMs: overheadMs,
			maxMs: overheadMs
		}
	};
}

// src/engine/retry.ts
/** The pauses of the official clients of OpenAI and Anthropic: 0.5 s, doubled each time, up to 8 s. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8e3;
/** What is longer is no time to wait for. */
const LONGEST_TOLD_MS = 0xe8d4a51000;
/** More attempts than a request can have (`retries` is at most 10): its numbers of the random stream. */
const NUMBERS_PER_REQUEST = 16;
/** Ends before any byte of an answer. */
const UNANSWERED = [
	"dns",
	"refused",
	"reset",
	"tls",
	"timeout-connect",
	"timeout-first-byte"
];
/** Another attempt would meet the same, or nobody wants it any more. */
const FINAL = [
	"auth",
	"quota",
	"too-large",
	"timeout-total",
	"aborted"
];
function figureIn(text) {
	const figure = /^\s*\d+(\.\d+)?\s*$/.test(text ?? "") ? Number(text) : NaN;
	return Number.isFinite(figure) ? figure : null;
}
/**
* How long an answer asks to be left alone: `retry-after-ms`, or `Retry-After` in seconds or as an
* HTTP date (RFC 9110, section 10.2.3). Null where it does not say. `wallMs`: since 1970.
*/
function retryAfterMs(headers, wallMs) {
	const millis = figureIn(headers["retry-after-ms"]);
	if (millis !== null) return Math.min(LONGEST_TOLD_MS, millis);
	const text = headers["retry-after"];
	if (text === void 0) return null;
	const seconds = figureIn(text);
	if (seconds !== null) return Math.min(LONGEST_TOLD_MS, seconds * 1e3);
	const atMs = /\bGMT\s*$/.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(atMs) ? null : Math.max(0, atMs - wallMs);
}
/**
* Whether another attempt may do better, by the rules of the official clients: 408, 409, 429, 5xx,
* or no answer at all. Never after a generated byte: that has been paid for, and seen.
*/
function mayDoBetter({ sample, reading, status, headers, fault }) {
	const { outcome } = sample;
	if (reading.firstPayloadMs !== null || reading.usage !== null || fault?.isOurs === true || FINAL.includes(outcome)) return false;
	if (status === null) return UNANSWERED.includes(outcome);
	if (status < 400) return false;
	const wish = headers["x-should-retry"];
	if (wish === "true" || wish === "false") return wish === "true";
	return status === 408 || status === 409 || status === 429 || status >= 500;
}
/**
* The pause before the next attempt; null: there is none. Exponential backoff with full jitter (M.
* Brooker, "Exponential Backoff and Jitter", 2015), the same for the same seed, arrival and attempt.
* It begins when the time is over that the answer asks for: requests that are told the same instant
* would else come back all at once.
*/
function pauseBeforeRetry(arrival, ended, policy, now) {
	const done = arrival.earlier?.attempts ?? 0;
	if (done >= policy.most || !mayDoBetter(ended)) return null;
	const ceilingMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** done);
	const drawn = makeRandom(policy.seed, arrival.index * NUMBERS_PER_REQUEST + done).uniform();
	const pauseMs = (retryAfterMs(ended.headers, now.wallMs) ?? 0) + drawn * ceilingMs;
	return now.atMs + pauseMs < arrival.intendedAtMs + policy.totalMs ? pauseMs : null;
}
const abortedWhileWaiting = (ended) => ({
	...ended,
	sample: {
		...ended.sample,
		outcome: "aborted"
	},
	reading: {
		...ended.reading,
		detail: "stopped before its next attempt"
	},
	status: null,
	fault: null
});
function makeRetrying(policy, ports) {
	const waiting = /* @__PURE__ */ new Set();
	let account = NO_RETRIES;
	const sendAgain = ({ arrival, ended }) => {
		const isFirst = arrival.earlier === null;
		const { dispatchedMs, poolWaitMs } = ended.sample;
		const earlier = {
			attempts: (arrival.earlier?.attempts ?? 0) + 1,
			poolWaitMs,
			dispatchedAtMs: must(dispatchedMs, "an attempt's dispatch") + arrival.originMs
		};
		if (!ports.send({
			...arrival,
			earlier
		})) return ports.over(arrival, ended);
		account = addRetries(account, {
			requests: isFirst ? 1 : 0,
			attempts: 1,
			recovered: 0
		});
	};
	const endAll = (end) => {
		const all = Array.from(waiting);
		waiting.clear();
		for (const one of all) {
			clearTimeout(one.timer);
			ports.over(one.arrival, end(one.ended));
		}
	};
	return {
		get account() {
			return account;
		},
		takes(arrival, ended) {
			if (policy.most === 0) return false;
			const pauseMs = pauseBeforeRetry(arrival, ended, policy, {
				atMs: performance.now(),
				wallMs: Date.now()
			});
			if (pauseMs === null) return false;
			const one = {
				arrival,
				ended,
				timer: setTimeout(() => {
					waiting.delete(one);
					try {
						sendAgain(one);
					} catch (error) {
						ports.broke(error);
					}
				}, Math.ceil(pauseMs))
			};
			waiting.add(one);
			return true;
		},
		finished(outcome) {
			if (outcome === "ok") account = addRetries(account, {
				...NO_RETRIES,
				recovered: 1
			});
		},
		giveUp: () => endAll((ended) => ended),
		abortAll: () => endAll(abortedWhileWaiting)
	};
}

// src/engine/rate-limits.ts
/** OpenAI's names, which Azure and gateways have too, and Anthropic's; OpenRouter's are of requests. */
const NAMES = LIMITED.flatMap((kind) => [
	...kind === "requests" ? [{
		kind,
		remaining: "x-ratelimit-remaining",
		limit: "x-ratelimit-limit"
	}] : [],
	{
		kind,
		remaining: `x-ratelimit-remaining-${kind}`,
		limit: `x-ratelimit-limit-${kind}`
	},
	{
		kind,
		remaining: `anthropic-ratelimit-${kind}-remaining`,
		limit: `anthropic-ratelimit-${kind}-limit`
	}
]);
/** More than any limit; what is larger is no figure. */
const LARGEST = 0xe8d4a51000;
/** Azure writes -1 of 0 where it knows nothing. */
function headroomOf(remaining, limit) {
	const told = {
		limit: Number(limit),
		remaining: Number(remaining)
	};
	return remaining.trim() !== "" && told.remaining >= 0 && told.remaining <= LARGEST && told.limit > 0 && told.limit <= LARGEST ? told : null;
}
/** What one answer's headers tell; null where they tell nothing. `wallMs`: since 1970. */
function limitsIn(headers, wallMs) {
	let lowest = NO_LIMITS.lowest;
	for (const { kind, remaining, limit } of NAMES) {
		const text = headers[remaining];
		const headroom = text === void 0 ? null : headroomOf(text, headers[limit]);
		if (headroom !== null) lowest = {
			...lowest,
			[kind]: lowerOf(lowest[kind], headroom)
		};
	}
	const waitMs = retryAfterMs(headers, wallMs);
	if (lowest === NO_LIMITS.lowest && waitMs === null) return null;
	return {
		answers: 1,
		lowest,
		retryAfter: waitMs === null ? NO_LIMITS.retryAfter : {
			answers: 1,
			maxMs: waitMs
		}
	};
}

// src/engine/spending.ts
/** LiteLLM's; a plain number of dollars. */
const COST_HEADER = "x-litellm-response-cost";
/** What a gateway says that this answer cost; null where it says nothing. */
function reportedCostOf({ reading, headers }) {
	const { reportedCostUsd } = reading;
	if (reportedCostUsd !== void 0 && reportedCostUsd !== null) return reportedCostUsd;
	const text = headers[COST_HEADER]?.trim() ?? "";
	const usd = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
	return Number.isFinite(usd) ? usd : null;
}
/** Nothing was asked: there was no connection to ask on. */
const UNASKED = [
	"dns",
	"refused",
	"tls",
	"timeout-connect"
];
/** The answer came to its end, so that its usage is the last word. */
const COMPLETE = ["ok", "empty"];
/**
* What is certain to have been spent on a request; null where all of it may have been: an answer
* that broke off is billed by what the other side wrote, whatever it had told by then (a stream may
* begin with a usage of one token), one without usage nobody knows of, and an estimate is not
* certain. Refusals cost nothing.
*/
function settledCostOf({ sample, status }) {
	const { costUsd, outcome } = sample;
	if (costUsd !== null && sample.isEstimated !== true && COMPLETE.includes(outcome)) return costUsd;
	return status !== null && status >= 400 || UNASKED.includes(outcome) ? 0 : null;
}
/**
* What an answer shows to have been billed at least: by its usage, else a token for each event with
* something generated in it.
*/
function billedIn({ sample }) {
	const { usage, isEstimated, payloadEvents } = sample;
	return usage === null || isEstimated === true ? {
		input: 0,
		output: payloadEvents
	} : usage;
}

// src/engine/traffic.ts
/** Rejections of the key in a row after which the rest of the run is pointless. */
const HOPELESS_IN_A_ROW = 20;
const MAX_FAILURE_TEXTS = 20;
const MAX_PROVIDER_MODELS = 10;
function newGathered() {
	return {
		inFlight: 0,
		maxInFlight: 0,
		scheduled: 0,
		ok: 0,
		failed: 0,
		costUsd: 0,
		usageSeen: false,
		reported: {
			requests: 0,
			totalUsd: 0,
			oursUsd: 0
		},
		gateway: NO_GATEWAY,
		limits: NO_LIMITS,
		rejectedInARow: 0,
		end: "completed",
		providerModels: /* @__PURE__ */ new Set(),
		failures: /* @__PURE__ */ new Map(),
		ownFaults: /* @__PURE__ */ new Set()
	};
}
/** A dropped arrival: never handed over, counted as a failure. */
function droppedSample(index, intendedMs) {
	return {
		index,
		intendedMs,
		outcome: "dropped",
		dispatchedMs: null,
		connectMs: null,
		poolWaitMs: 0,
		headersMs: null,
		firstPayloadMs: null,
		firstVisibleMs: null,
		lastPayloadMs: null,
		endMs: null,
		payloadEvents: 0,
		gapsUs: [],
		usage: null,
		reasoningVisible: false,
		costUsd: null
	};
}
function noteFailure(gathered, ended, conceal) {
	const { sample, reading, fault, status } = ended;
	const said = oneLine(conceal(fault?.detail ?? reading.detail ?? ""), 160);
	const http = status === null ? "" : ` (HTTP ${status})`;
	const text = `${sample.outcome}${http}${said ? `: ${said}` : ""}`;
	if (gathered.failures.has(text) || gathered.failures.size < MAX_FAILURE_TEXTS) gathered.failures.set(text, (gathered.failures.get(text) ?? 0) + 1);
	if (fault?.isOurs) gathered.ownFaults.add(fault.detail);
}
function noteRejections(gathered, outcome) {
	const isRejection = outcome === "auth" || outcome === "quota";
	gathered.rejectedInARow = isRejection ? gathered.rejectedInARow + 1 : 0;
	if (isRejection && gathered.rejectedInARow >= HOPELESS_IN_A_ROW) gathered.end = outcome;
}
function noteModel(gathered, model) {
	if (model === null || gathered.providerModels.size >= MAX_PROVIDER_MODELS) return;
	gathered.providerModels.add(oneLine(model, 100));
}
function noteReportedCost(gathered, ended) {
	const reportedUsd = reportedCostOf(ended);
	if (reportedUsd === null) return;
	const { requests, totalUsd, oursUsd } = gathered.reported;
	const { costUsd } = ended.sample;
	gathered.reported = {
		requests: requests + 1,
		totalUsd: totalUsd + reportedUsd,
		oursUsd: oursUsd === null || costUsd === null ? null : oursUsd + costUsd
	};
}
/** Of each attempt. */
function noteHeaders(gathered, { headers }) {
	const told = gatewayIn(headers);
	if (told !== null) gathered.gateway = addGateways(gathered.gateway, told);
	const limits = limitsIn(headers, Date.now());
	if (limits !== null) gathered.limits = addLimits(gathered.limits, limits);
}
/** Of each request. */
function noteEnd(gathered, ended, conceal) {
	const { sample } = ended;
	gathered.costUsd += sample.costUsd ?? 0;
	if (sample.usage !== null) gathered.usageSeen = true;
	noteReportedCost(gathered, ended);
	noteModel(gathered, ended.reading.providerModel);
	if (sample.outcome === "ok") gathered.ok += 1;
	else {
		gathered.failed += 1;
		noteFailure(gathered, ended, conceal);
	}
	noteRejections(gathered, sample.outcome);
}
function countOpenings() {
	const phases = {
		dns: makeHistogram(),
		tcp: makeHistogram(),
		proxy: makeHistogram(),
		tls: makeHistogram()
	};
	let count = 0;
	return {
		add(opening) {
			count += 1;
			phases.dns.record(opening.dnsMs * 1e3);
			phases.tcp.record(opening.tcpMs * 1e3);
			phases.proxy.record(opening.proxyMs * 1e3);
			phases.tls.record(opening.tlsMs * 1e3);
		},
		all: () => ({
			count,
			dns: phases.dns.encode(),
			tcp: phases.tcp.encode(),
			proxy: phases.proxy.encode(),
			tls: phases.tls.encode()
		})
	};
}
function makeTraffic(ports) {
	const { recorder, conceal, requests, allowance } = ports;
	const gathered = newGathered();
	const openings = countOpenings();
	const airborne = new Airborne();
	const quiet = Promise.withResolvers();
	let isDraining = false;
	let bug = null;
	const settle = () => {
		if (isDraining && gathered.inFlight === 0) quiet.resolve();
	};
	const throwBug = () => {
		if (bug !== null) throw bug.error;
	};
	const broke = (error) => {
		bug ??= { error };
		quiet.resolve();
	};
	const over = ({ earlier }, result) => {
		if (earlier !== null) retrying.finished(result.sample.outcome);
		gathered.inFlight -= 1;
		recorder.add(result.sample);
		noteEnd(gathered, result, conceal);
		settle();
		ports.landed();
	};
	const surroundings = {
		...ports.surroundings,
		ended(exchange, result) {
			const { arrival } = exchange;
			airborne.remove(exchange);
			allowance?.settle(arrival.mostUsd, settledCostOf(result), requests.excessUsd(arrival.most, billedIn(result)));
			if (result.opening !== null) openings.add(result.opening);
			noteHeaders(gathered, result);
			if (!retrying.takes(arrival, result)) over(arrival, result);
		},
		broke
	};
	/** Ends the run where the money for another attempt is not there. */
	const affords = (mostUsd) => {
		if (allowance === null || allowance.reserve(mostUsd)) return true;
		gathered.end = "spend-cap";
		return false;
	};
	const send = (arrival) => {
		const exchange = new Exchange(arrival, surroundings);
		if (!exchange.isOver) airborne.add(exchange);
	};
	const retrying = makeRetrying(ports.retries, {
		send(arrival) {
			if (!affords(arrival.mostUsd)) return false;
			send({
				...arrival,
				reader: ports.reader()
			});
			return true;
		},
		over,
		broke
	});
	return {
		gathered,
		opened: openings.all,
		retried: () => retrying.account,
		issue(index, intendedMs, shiftMs = 0) {
			throwBug();
			if (gathered.inFlight >= ports.maxInFlight) {
				gathered.scheduled += 1;
				gathered.failed += 1;
				recorder.add(droppedSample(index, intendedMs));
				return;
			}
			const request = requests.of(index);
			if (!affords(request.mostUsd)) return;
			gathered.scheduled += 1;
			gathered.inFlight += 1;
			gathered.maxInFlight = Math.max(gathered.maxInFlight, gathered.inFlight);
			const originMs = ports.originMs + shiftMs;
			send({
				index,
				intendedAtMs: originMs + intendedMs,
				originMs,
				...request,
				reader: ports.reader(),
				earlier: null
			});
		},
		async drained() {
			isDraining = true;
			if (allowance?.isSpent === true) retrying.giveUp();
			settle();
			await quiet.promise;
			throwBug();
		},
		abortAll() {
			retrying.abortAll();
			const lastFirst = airborne.list().toSorted((a, b) => b.arrival.index - a.arrival.index);
			for (const exchange of lastFirst) exchange.abort();
			throwBug();
			assert(gathered.inFlight === 0, "every request has ended");
		}
	};
}

// src/engine/arm.ts
const MAX_BODY_BYTES = 67108864;
/** A thread's part of a limit that holds for all of them together. */
function shareOf(limit, { index, of }) {
	return Math.floor(limit / of) + (index < limit % of ? 1 : 0);
}
/** Each arm has connections of its own. */
async function makeArm(order, share, ports) {
	const { target, connections, limits } = order.plan;
	const protocol = ports.findProtocol(target.api);
	return {
		order,
		protocol,
		transport: await ports.makeTransport({
			origin: target.origin,
			maxConnections: connections.max === null ? null : shareOf(connections.max, share),
			keepAliveMs: connections.keepAliveMs,
			connectTimeoutMs: limits.connectMs,
			insecureTls: connections.insecureTls,
			ca: order.ca,
			http2: connections.http2,
			proxy: order.proxy,
			socketPath: connections.socketPath
		}, connections.transport),
		requests: makeRequests(order, protocol),
		conceal: makeConcealer(order.apiKey, target),
		pacemaker: ports.pacemaker
	};
}
function surroundingsOf({ order, transport, pacemaker }) {
	return {
		transport,
		limits: order.plan.limits,
		maxBodyBytes: MAX_BODY_BYTES,
		saw: pacemaker.saw
	};
}
/** One request by itself, followed to its end. */
async function attemptOne(arm, stop) {
	const originMs = performance.now();
	const landing = Promise.withResolvers();
	const exchange = new Exchange({
		index: 0,
		intendedAtMs: originMs,
		originMs,
		...arm.requests.of(0),
		reader: arm.protocol.reader(arm.order.plan.target),
		earlier: null
	}, {
		...surroundingsOf(arm),
		ended: (_exchange, result) => landing.resolve(result),
		broke: landing.reject
	});
	const abort = () => exchange.abort();
	stop.addEventListener("abort", abort, { once: true });
	try {
		return await landing.promise;
	} finally {
		stop.removeEventListener("abort", abort);
	}
}
function startCourse(arm, run) {
	const { load, target, limits, latencyBoundsMs, retries = 0 } = arm.order.plan;
	const { requests } = arm;
	const recorder = makeRecorder({
		warmupMs: load.warmupMs,
		durationMs: load.durationMs,
		warmupCount: run.schedule?.warmupCount ?? null,
		requests: load.mode === "closed" ? load.requests : null,
		isPriced: arm.order.plan.calls.every(({ model }) => Object.hasOwn(arm.order.prices, model)) && arm.order.plan.calls.length > 0,
		latencyBoundsMs,
		modelOf: requests.areMixed ? (index) => must(requests.model(index), "model") : void 0
	});
	return {
		traffic: makeTraffic({
			surroundings: surroundingsOf(arm),
			originMs: run.originMs,
			requests,
			allowance: run.allowance,
			reader: () => arm.protocol.reader(target),
			recorder,
			maxInFlight: load.mode === "open" ? shareOf(load.maxInFlight, run.share) : load.concurrency,
			retries: {
				most: retries,
				seed: arm.order.seed,
				totalMs: limits.totalMs
			},
			conceal: arm.conceal,
			landed: run.landed
		}),
		recorder
	};
}

// src/engine/open-loop.ts
function isOver({ traffics, stop }) {
	return stop.aborted || traffics.some(({ gathered }) => gathered.end !== "completed");
}
/** One arm that sends all the time. */
function wholeRun(load) {
	return {
		arm: 0,
		fromMs: 0,
		untilMs: load.warmupMs + load.durationMs,
		shiftMs: 0
	};
}
/**
* Issues the stripe's arrivals, slot by slot, each at its instant whatever became of the others.
* Late ones are neither skipped nor moved: how late they were is counted from the intended instant.
*/
async function openLoop(schedule, plan, ports) {
	const { traffics, pacemaker, originMs, stop } = ports;
	const { slots, stripe } = plan;
	const next = traffics.map(() => stripe.first);
	const last = new Map(slots.map((slot) => [slot.arm, slot]));
	for (const slot of slots) {
		const traffic = traffics[slot.arm];
		if (traffic === void 0) continue;
		const untilMs = last.get(slot.arm) === slot ? Number.POSITIVE_INFINITY : slot.untilMs;
		let index = next[slot.arm] ?? 0;
		for (; index < schedule.count; index += stripe.step) {
			const intendedMs = schedule.instantMs(index);
			if (intendedMs >= untilMs) break;
			const originOfSlotMs = originMs + slot.shiftMs;
			const then = index + stripe.step;
			await pacemaker.until(originOfSlotMs + intendedMs, stop, then < schedule.count ? originOfSlotMs + schedule.instantMs(then) : null);
			if (isOver(ports)) return;
			traffic.issue(index, intendedMs, slot.shiftMs);
		}
		next[slot.arm] = index;
	}
}

// src/engine/closed-loop.ts
/**
* So many requests at a time, each followed at once by the next. What is slow is asked less often
* then, so the latencies are not free of coordinated omission; `intended` is the instant of
* sending. After the warm-up, the number of requests or the time is what is measured.
*/
function makeClosedLoop(load, courses, ports) {
	const { traffic, recorder } = must(courses[0], "arm of a closed loop");
	const { pacemaker, originMs, stop } = ports;
	const allIssued = Promise.withResolvers();
	let issued = 0;
	/** Index of the first measured request, once it is known. */
	let firstMeasured = null;
	let waiting = 0;
	const isDone = (sinceStartMs) => {
		if (isOver(ports)) return true;
		if (load.requests === null) return sinceStartMs >= load.warmupMs + load.durationMs;
		return firstMeasured !== null && issued - firstMeasured >= load.requests;
	};
	const issueNext = () => {
		const nowMs = performance.now() - originMs;
		if (isDone(nowMs)) return allIssued.resolve();
		if (firstMeasured === null && nowMs >= load.warmupMs) {
			firstMeasured = issued;
			recorder.measureFrom(issued);
		}
		issued += 1;
		traffic.issue(issued - 1, nowMs);
		if (isOver(ports)) allIssued.resolve();
	};
	/** After the transport has put the connection back, and before anything else happens. */
	const refill = () => {
		try {
			for (; waiting > 0; waiting -= 1) issueNext();
		} catch (error) {
			allIssued.reject(error);
		}
	};
	return {
		landed() {
			waiting += 1;
			if (waiting === 1) queueMicrotask(refill);
		},
		async run() {
			await pacemaker.until(originMs, stop);
			waiting += load.concurrency;
			refill();
			stop.addEventListener("abort", () => allIssued.resolve(), { once: true });
			await allIssued.promise;
		}
	};
}

// src/engine/thread.ts
const PROGRESS_EVERY_MS = 250;
/**
* The run of one thread: preflight, if it is the first, then its share of the load, then the
* drain. Stopped at any point, also during the preflight, it reports what it has so far as
* interrupted.
*/
async function runThread(task, ports) {
	const { order, share } = task;
	const { stop } = ports;
	const allowance = order.allowance === null ? null : openAllowance(order.allowance);
	const arms = [];
	const asks = share.index < (order.arms[0].plan.shard?.count ?? 1);
	try {
		for (const arm of order.arms) arms.push(await makeArm(arm, share, ports));
		const found = [];
		for (const [index, arm] of arms.entries()) {
			const report = asks ? await preflightOf(arm, allowance, ports) : NO_PREFLIGHT;
			const isUnasked = stop.aborted || allowance?.isSpent === true;
			if (asks && !isMeasurable(report) && !isUnasked) return {
				kind: "preflight-failed",
				arm: index,
				preflight: report
			};
			found.push(report);
		}
		const { courses, observed } = await drive(task, arms, {
			ports,
			originMs: await Promise.race([ports.start(), aborted(stop).then(() => performance.now())]),
			allowance
		});
		return {
			kind: "finished",
			reports: courses.map((course, index) => reportOf(course, found[index] ?? NO_PREFLIGHT, observed))
		};
	} finally {
		await Promise.all(arms.map(({ transport }) => transport.close()));
	}
}
/** Without the money for all its attempts it asks nothing, and the run will find that out as well. */
async function preflightOf(arm, allowance, { pacemaker, stop }) {
	const { most, mostUsd } = arm.requests.of(0);
	for (let attempt = 0; attempt < 3; attempt += 1) if (allowance !== null && !allowance.reserve(mostUsd)) return NO_PREFLIGHT;
	const report = await preflight({
		attempt: async () => {
			const ended = await attemptOne(arm, stop);
			allowance?.settle(mostUsd, settledCostOf(ended), arm.requests.excessUsd(most, billedIn(ended)));
			return ended;
		},
		pause: (forMs) => pacemaker.until(performance.now() + forMs, stop),
		stop,
		conceal: arm.conceal
	});
	for (let unused = report.attempts; unused < 3; unused += 1) allowance?.settle(mostUsd, 0);
	return report;
}
function reportOf({ traffic, recorder }, found, observed) {
	const { gathered } = traffic;
	return {
		window: recorder.finish(),
		preflight: found,
		observed,
		opened: traffic.opened(),
		end: gathered.end,
		ownFaults: [...gathered.ownFaults],
		maxInFlight: gathered.maxInFlight,
		providerModels: [...gathered.providerModels],
		usageSeen: gathered.usageSeen,
		reported: gathered.reported,
		gateway: gathered.gateway,
		limits: gathered.limits,
		retries: traffic.retried(),
		failures: [...gathered.failures].map(([text, count]) => ({
			text,
			count
		})).toSorted((a, b) => b.count - a.count)
	};
}
async function drive(task, arms, run) {
	const { ports, originMs, allowance } = run;
	const { order, share } = task;
	const { load } = order.arms[0].plan;
	const schedule = load.mode === "open" ? makeSchedule(load) : null;
	const self = watchSelf(ports.hasFineTimers);
	let closed = null;
	const landed = () => closed?.landed();
	const courses = arms.map((arm) => startCourse(arm, {
		share,
		schedule,
		originMs,
		landed,
		allowance
	}));
	const loopPorts = {
		traffics: courses.map(({ traffic }) => traffic),
		pacemaker: ports.pacemaker,
		originMs,
		stop: ports.stop
	};
	if (load.mode === "closed") closed = makeClosedLoop(load, courses, loopPorts);
	const planned = plannedOf(task, load, schedule);
	const ticker = setInterval(() => ports.progress(progressOf(load, courses, {
		originMs,
		planned
	})), PROGRESS_EVERY_MS);
	try {
		await issueAll(loopPorts, async () => {
			if (schedule === null) return closed?.run();
			const slots = arms.length === 1 ? [wholeRun(load)] : pairedSlots(load, order.first);
			const stripe = {
				first: share.index,
				step: share.of
			};
			return openLoop(schedule, {
				slots,
				stripe
			}, loopPorts);
		});
	} finally {
		clearInterval(ticker);
	}
	return {
		courses,
		observed: self.finish()
	};
}
function plannedOf({ order, share }, load, schedule) {
	if (load.mode === "closed") return load.requests;
	return Math.ceil(((schedule?.count ?? 0) - share.index) / share.of) * order.arms.length;
}
async function issueAll(ports, loop) {
	const { traffics, stop } = ports;
	try {
		await loop();
		if (!(stop.aborted || traffics.some(({ gathered }) => gathered.end !== "completed" && gathered.end !== "spend-cap"))) await Promise.race([Promise.all(traffics.map((one) => one.drained())), aborted(stop)]);
		for (const { gathered } of traffics) if (stop.aborted && gathered.end === "completed") gathered.end = "interrupted";
	} finally {
		for (const traffic of traffics) traffic.abortAll();
	}
}
function aborted(signal) {
	return new Promise((resolve) => {
		if (signal.aborted) resolve();
		else signal.addEventListener("abort", () => resolve(), { once: true });
	});
}
function progressOf(load, courses, run) {
	const arms = courses.map(({ traffic }) => traffic.gathered);
	const sum = (pick) => arms.reduce((total, one) => total + pick(one), 0);
	return {
		elapsedMs: Math.max(0, performance.now() - run.originMs),
		totalMs: load.mode === "closed" && load.requests !== null ? null : (load.warmupMs + load.durationMs) * arms.length,
		scheduled: sum((one) => one.scheduled),
		planned: run.planned,
		inFlight: sum((one) => one.inFlight),
		ok: sum((one) => one.ok),
		failed: sum((one) => one.failed),
		costUsd: sum((one) => one.costUsd),
		latency: must(courses[0], "candidate").recorder.running
	};
}

// src/entry/worker.ts
/** A generator thread: binds the engine to the protocols and to its parent. */
/** Bundled, the ticker's program lies beside this one; in the source tree it is TypeScript. */
function startTicker() {
	const memory = makeTickerMemory();
	const name = import.meta.url.endsWith(".ts") ? "ticker.ts" : "ticker.js";
	const thread = new Worker(new URL(name, import.meta.url), {
		workerData: memory,
		execArgv: []
	});
	thread.unref();
	return makeTicker(memory, thread);
}
const parent = must(parentPort, "parent thread");
const task = workerData;
const stop = new AbortController();
const start = Promise.withResolvers();
const tell = (message) => parent.postMessage(message);
parent.on("message", (message) => {
	switch (message.kind) {
		case "start": return start.resolve(message.atMs - sharedClockOffsetMs());
		case "stop": return stop.abort();
	}
});
try {
	tell(await runThread(task, {
		findProtocol,
		makeTransport: chooseTransport,
		pacemaker: makePacemaker(startTicker()),
		hasFineTimers: refineTimers(),
		progress: (progress) => tell({
			kind: "progress",
			progress
		}),
		start: () => {
			tell({ kind: "ready" });
			return start.promise;
		},
		stop: stop.signal
	}));
} catch (error) {
	const failure = error instanceof Error ? error : new Error(String(error));
	tell({
		kind: "failed",
		message: failure.message,
		stack: failure.stack ?? ""
	});
}

export {  };