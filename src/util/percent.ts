// Shares of a whole, as they are written.

/** A share in per cent with one decimal, as official papers give it: 72.9. Of nothing it is 0.0. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '0.0' : (Math.round((part * 1000) / whole) / 10).toFixed(1);
