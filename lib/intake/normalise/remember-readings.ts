/** Enough for every product, date and Partner ID; a damaged column of all different texts must not be kept. */
const REMEMBERED = 5_000;

/** Longer texts hardly repeat, and to tell them apart takes as long as to read them. */
const LONGEST_REMEMBERED = 100;

/**
 * Reads texts of which few different ones come again and again, as in most columns: each of them is read once, and all
 * that say the same share one reading. A string cut out of a file keeps the text around it in memory, so hundreds of
 * thousands of `Microsoft 365` would cost far more than one.
 */
export function rememberReadings<Reading>(
  read: (text: string) => Reading,
): (text: string) => Reading {
  const readings = new Map<string, Reading>();
  // By far the most texts are those of the row before.
  let last = "";
  let lastReading = read(last);
  return (text) => {
    if (text === last) return lastReading;
    if (text.length > LONGEST_REMEMBERED) return read(text);
    let reading = readings.get(text);
    if (reading === undefined) {
      reading = read(text);
      if (readings.size < REMEMBERED) readings.set(text, reading);
    }
    last = text;
    lastReading = reading;
    return reading;
  };
}
