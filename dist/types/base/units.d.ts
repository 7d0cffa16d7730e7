/**
 * Unit flavours. A plain number literal fits any of them, but a `Seconds` does not fit where
 * `Millis` is asked for: mixing two units is a compile error, arithmetic stays free.
 */
declare const unit: unique symbol;
type Flavour<U extends string> = number & {
    readonly [unit]?: U;
};
export type Micros = Flavour<"us">;
export type Millis = Flavour<"ms">;
export type Seconds = Flavour<"s">;
export type PerSecond = Flavour<"1/s">;
export type Usd = Flavour<"USD">;
/** Dollars per one million tokens, the unit in which providers publish prices. */
export type UsdPerMTok = Flavour<"USD/MTok">;
export type Tokens = Flavour<"token">;
/** A share between 0 and 1, or a relative change (0.2 is +20%). */
export type Ratio = Flavour<"1">;
export declare const millisFromSeconds: (value: Seconds) => Millis;
export declare const secondsFromMillis: (value: Millis) => Seconds;
export declare const microsFromMillis: (value: Millis) => Micros;
export declare const millisFromMicros: (value: Micros) => Millis;
export {};
