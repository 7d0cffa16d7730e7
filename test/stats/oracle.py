"""Writes oracle.json: values of SciPy, and of plain Python where SciPy has no such method.

    pip install scipy && python oracle.py > oracle.json

Nothing here is translated from the code under test: shares restricted to a difference come from
the roots of their cubic, Holm from its definition over sorted values, predictions from the
`statistics` module.
"""

import json
import math
import random
import statistics
import sys

import numpy
from scipy import optimize, special, stats


def student_t():
    rows = []
    for dof in [0.5, 1, 2, 4, 8, 10.5, 17, 27, 100, 1e4, 1e7]:
        for t in [-60.0, -12.5, -6.0, -3.2, -1.5, -0.4, -1e-3, 0.0, 0.7, 2.1]:
            rows.append({"t": t, "dof": dof, "p": float(stats.t.cdf(t, dof))})
    return rows


def student_t_quantiles():
    rows = []
    for dof in [0.5, 1, 2, 4, 8, 10.5, 17, 27, 100, 1e4, 1e7]:
        for p in [1e-8, 1e-6, 1e-4, 0.001, 0.005, 0.01, 0.05, 0.2, 0.3, 0.45, 0.6, 0.8, 0.95]:
            # The inverse of SciPy's distribution function, refined: its ppf is not exact in tails.
            start = float(stats.t.ppf(p, dof))
            tail = min(p, 1 - p)
            distance = lambda t: math.log(stats.t.cdf(-t, dof) / tail)
            low, high = abs(start) * 0.9, abs(start) * 1.1
            t = optimize.brentq(distance, low, high, xtol=1e-300, rtol=1e-15)
            rows.append({"p": p, "dof": dof, "t": math.copysign(t, start)})
    return rows


def betas():
    rows = []
    for a, b in [(0.5, 0.5), (0.1, 3), (2, 5), (5, 2), (30, 0.5), (297.3, 3.7), (31, 2970),
                 (5000, 5000), (1e5, 1e3), (1e6, 0.5), (123.4, 1e6)]:
        mean = a / (a + b)
        sd = math.sqrt(mean * (1 - mean) / (a + b + 1))
        for z in [-5, -2, -0.5, 0, 0.5, 2, 5]:
            x = mean + z * sd
            if 0 < x < 1:
                rows.append({"a": a, "b": b, "x": x, "p": float(special.betainc(a, b, x))})
    return rows


def normals():
    zs = [-37, -20, -8, -5, -3, -2.83, -2.82, -1, -0.1, 0, 0.3, 1.7, 4]
    ps = [1e-300, 1e-100, 1e-20, 1e-12, 1e-8, 1e-4, 0.005, 0.01, 0.2, 0.4, 0.499, 0.49999999]
    ps += [0.7, 0.975, 0.999]
    return {
        "cdf": [{"z": z, "p": float(special.ndtr(z))} for z in zs],
        "quantile": [{"p": p, "z": float(special.ndtri(p))} for p in ps],
    }


def log_gammas():
    zs = [1e-8, 0.01, 0.5, 0.9, 1.3, 2.7, 7.7, 14.99, 15, 15.01, 33.3, 1e3, 1e6, 1e9]
    return [{"z": z, "value": float(special.gammaln(z))} for z in zs]


def binomials():
    rows = []
    for n, p in [(1, 0.3), (10, 0.5), (299, 0.99), (600, 0.01), (3000, 0.005), (100000, 0.99)]:
        mean, sd = n * p, math.sqrt(n * p * (1 - p))
        for k in sorted({max(0, min(n, round(mean + z * sd))) for z in [-6, -3, -1, 0, 1, 3, 6]}):
            rows.append({"k": k, "n": n, "p": p, "tail": float(stats.binom.sf(k - 1, n, p)),
                         "cdf": float(stats.binom.cdf(k, n, p))})
    return rows


def clopper_pearson():
    rows = []
    for x, n in [(0, 1), (0, 600), (1, 600), (3.7, 411.2), (12, 3000), (0.4, 55.5), (40, 40),
                 (2990, 3000), (500, 100000), (77.7, 77.9)]:
        for alpha in [0.0005, 0.01, 0.05, 0.2]:
            lower = 0.0 if x == 0 else float(special.betaincinv(x, n - x + 1, alpha))
            upper = 1.0 if x == n else float(special.betainccinv(x + 1, n - x, alpha))
            rows.append({"x": x, "n": n, "alpha": alpha, "lower": lower, "upper": upper})
    return rows


def rank_intervals():
    rows = []
    for count in [1, 7, 20, 100, 298, 299, 368, 369, 600, 1000, 3000, 12000]:
        for quantile in [0.5, 0.9, 0.95, 0.99, 0.999]:
            for confidence in [0.8, 0.95, 0.99]:
                half = (1 - confidence) / 2
                ranks = numpy.arange(1, count + 1)
                # Rank r lies above the quantile if fewer than r values lie below it.
                lowers = ranks[stats.binom.cdf(ranks - 1, count, quantile) <= half].tolist()
                uppers = ranks[stats.binom.sf(ranks - 1, count, quantile) <= half].tolist()
                lower = max(lowers) if lowers else None
                upper = min(uppers) if uppers else None
                first = 0 if lower is None else lower
                last = count if upper is None else upper - 1
                coverage = float(sum(stats.binom.pmf(range(first, last + 1), count, quantile)))
                rows.append({"count": count, "quantile": quantile, "confidence": confidence,
                             "lowerRank": lower, "upperRank": upper, "coverage": coverage})
    return rows


def restricted(x1, n1, x0, n0, delta):
    """Likeliest (p1, p0) with p1 - p0 = delta, from the roots of the score's cubic."""
    total = n1 + n0
    cubic = [
        total,
        (n1 + 2 * n0) * delta - total - x1 - x0,
        (n0 * delta - total - 2 * x0) * delta + x1 + x0,
        x0 * delta * (1 - delta),
    ]
    low, high = max(0.0, -delta), min(1.0, 1.0 - delta)
    candidates = [min(high, max(low, root.real)) for root in numpy.roots(cubic)] + [low, high]

    def log_likelihood(p0):
        p1 = min(1.0, max(0.0, p0 + delta))
        terms = [(x1, p1), (n1 - x1, 1 - p1), (x0, p0), (n0 - x0, 1 - p0)]
        return sum(0.0 if n <= 0 else (n * math.log(p) if p > 0 else -math.inf) for n, p in terms)

    p0 = max(candidates, key=log_likelihood)
    return min(1.0, max(0.0, p0 + delta)), p0


def miettinen_nurminen(x1, n1, x0, n0, z):
    observed = x1 / n1 - x0 / n0
    total = n1 + n0

    def excess(delta):
        p1, p0 = restricted(x1, n1, x0, n0, delta)
        variance = (p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0) * total / (total - 1)
        # Squared and cleared of the fraction, so that a variance of 0 divides nothing.
        return (observed - delta) ** 2 - z * z * variance

    inside = 1e-12
    root = lambda low, high: optimize.brentq(excess, low + inside, high - inside, xtol=1e-15)
    lower = -1.0 if observed <= -1 else root(-1, observed)
    upper = 1.0 if observed >= 1 else root(observed, 1)
    return lower, upper


def rate_differences():
    rows = []
    for x1, n1, x0, n0 in [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29),
                           (0, 10, 0, 20), (10, 10, 0, 20), (10, 10, 0, 10), (0, 10, 10, 10),
                           (12, 3000, 3, 3000), (30, 600, 6, 600), (0, 3000, 4, 3000),
                           (3.7, 411.2, 1.2, 380.5), (20, 20, 30, 30), (15, 15, 3, 40)]:
        for alpha in [0.0005, 0.01, 0.025, 0.2]:
            lower, upper = miettinen_nurminen(x1, n1, x0, n0, float(special.ndtri(1 - alpha)))
            rows.append({"x1": x1, "n1": n1, "x0": x0, "n0": n0, "alpha": alpha,
                         "lower": lower, "upper": upper})
    return rows


def rate_p_values():
    """At a difference of 0 the statistic is the pooled z test with the factor (N - 1)/N."""
    rows = []
    for x1, n1, x0, n0 in [(56, 70, 48, 80), (12, 3000, 3, 3000), (3.7, 411.2, 1.2, 380.5),
                           (0, 10, 3, 20), (10, 10, 0, 20)]:
        pooled, total = (x1 + x0) / (n1 + n0), n1 + n0
        error = math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0) * total / (total - 1))
        z = (x1 / n1 - x0 / n0) / error
        rows.append({"x1": x1, "n1": n1, "x0": x0, "n0": n0, "p": float(special.ndtr(-z))})
    return rows


def holms():
    generator = random.Random(7)
    families = [[0.01], [0.01, 0.04, 0.03, 0.005], [0.5, 0.6], [0.02, 0.02, 0.02], [0.0, 1.0, 0.5],
                [1e-6, 0.9, 0.0031, 0.0026, 0.0049, 0.2]]
    families += [[round(generator.random() ** 4, 6) for _ in range(m)] for m in (5, 9, 20)]
    rows = []
    for family in families:
        m = len(family)
        ordered = sorted(family)
        # The least alpha that rejects: the largest multiple on the way down to this value.
        largest = [max((m - i) * q for i, q in enumerate(ordered) if q <= p) for p in family]
        adjusted = [min(1.0, value) for value in largest]
        rows.append({"p": family, "adjusted": adjusted})
    return rows


def prediction(history, candidate, prior_sd, prior_dof, floor_sd, within_dof):
    values = [run["value"] for run in history]
    outliers = []
    if len(values) >= 5:
        middle = statistics.median(values)
        within = [run["withinVariance"] for run in history]
        typical = statistics.fmean(v for v in within if v <= 10 * statistics.median(within))
        scale = max(floor_sd, math.sqrt(typical),
                    1.4826 * statistics.median([abs(v - middle) for v in values]))
        reach = 5 if len(values) < 8 else 3.5
        outliers = [i for i, v in enumerate(values) if abs(v - middle) > reach * scale]
    kept = [run for i, run in enumerate(history) if i not in outliers]
    values = [run["value"] for run in kept]
    count, runs = len(values), len(candidate)
    sample = statistics.variance(values) if count > 1 else 0.0
    dof = prior_dof + count - 1
    total = max(floor_sd ** 2, (prior_dof * prior_sd ** 2 + (count - 1) * sample) / dof)
    # Variance of one value, so that runs of different lengths can be pooled.
    all_past = [run["withinVariance"] * run["count"] for run in kept]
    one_past = statistics.fmean(v for v in all_past if v <= 10 * statistics.median(all_past))
    one_new = statistics.fmean(run["withinVariance"] * run["count"] for run in candidate)
    freedom_past, freedom_new = within_dof * count, within_dof * runs
    ninth = 2 / (9 * freedom_new)
    if one_new <= one_past * (1 - ninth + stats.norm.ppf(0.99) * math.sqrt(ninth)) ** 3:
        pooled = (freedom_past * one_past + freedom_new * one_new) / (freedom_past + freedom_new)
        one_past = one_new = pooled
        freedom_past = freedom_new = freedom_past + freedom_new
    past = one_past * statistics.fmean(1 / run["count"] for run in kept)
    new = one_new * statistics.fmean(1 / run["count"] for run in candidate)
    tau2 = max(0.0, total - past)
    centre = statistics.median(values) if count >= 5 else statistics.fmean(values)
    factor = math.pi / 2 if count >= 5 else 1.0
    squared = (tau2 + new) / runs + factor * (tau2 + past) / count
    between = tau2 / runs + factor * tau2 / count
    dof = squared ** 2 / (between ** 2 / dof + (new / runs) ** 2 / freedom_new
                          + (factor * past / count) ** 2 / freedom_past)
    squared = max(squared, floor_sd ** 2 * (1 / runs + 1 / count))
    return {
        "centre": centre,
        "estimate": statistics.fmean(run["value"] for run in candidate) - centre,
        "standardError": math.sqrt(squared), "dof": dof, "betweenSd": math.sqrt(tau2),
        "withinSdCandidate": math.sqrt(new), "withinShare": new / runs / squared,
        "outliers": outliers,
    }


def predictions():
    generator = random.Random(11)
    rows = []
    for count in (1, 2, 3, 4, 5, 6, 10, 20):
        for runs, floor_sd, spread in ((1, 0.02, 0.08), (2, 0.02, 0.001), (3, 0.05, 0.2)):
            draw = lambda: {"value": round(6.5 + generator.gauss(0, spread), 6),
                            "withinVariance": round(generator.uniform(0.0001, 0.004), 6),
                            "count": generator.choice((600, 1000, 3000))}
            history = [draw() for _ in range(count)]
            if count >= 6:
                history[2] = {**history[2], "value": 9.0}
                history[4] = {**history[4], "withinVariance": 0.5}
            candidate = [draw() for _ in range(runs)]
            rows.append({"history": history, "candidate": candidate,
                         "prior": {"sd": 0.12, "dof": 4}, "floorSd": floor_sd, "withinDof": 9,
                         "expected": prediction(history, candidate, 0.12, 4, floor_sd, 9)})
    return rows


def log_ratios():
    generator = random.Random(5)
    rows = []
    for count in (2, 5, 10):
        a = numpy.array([round(generator.uniform(0.5, 3), 4) for _ in range(count)])
        b = numpy.array([float(generator.randint(20, 300)) for _ in range(count)])
        without = numpy.array([math.log(numpy.delete(a, j).sum() / numpy.delete(b, j).sum())
                               for j in range(count)])
        rows.append({"numerator": a.tolist(), "denominator": b.tolist(),
                     "estimate": math.log(a.sum() / b.sum()),
                     "variance": float((count - 1) * without.var())})
    return rows


def dispersions():
    """Pearson's statistic as the chi-square of the blocks-by-outcome table."""
    rows = []
    for events, sizes in [([1, 0, 9, 0, 2], [60, 60, 60, 60, 60]), ([2, 3, 2, 3], [50, 70, 40, 80]),
                          ([0, 0, 30], [100, 90, 110]), ([5, 50], [100, 120])]:
        table = numpy.array([events, numpy.array(sizes) - numpy.array(events)])
        chi2 = stats.chi2_contingency(table, correction=False).statistic
        factor = max(1.0, float(chi2 / (len(sizes) - 1)))
        rows.append({"events": events, "sizes": sizes, "factor": factor})
    return rows


json.dump(
    {
        "logGamma": log_gammas(), "beta": betas(), "normal": normals(),
        "studentT": student_t(), "studentTQuantile": student_t_quantiles(),
        "binomial": binomials(), "clopperPearson": clopper_pearson(),
        "rankInterval": rank_intervals(), "rateDifference": rate_differences(),
        "rateP": rate_p_values(), "holm": holms(), "prediction": predictions(),
        "logRatio": log_ratios(), "dispersion": dispersions(),
    },
    sys.stdout,
    indent=1,
)
