import { describe, expect, it } from "vitest";
import { italianBefore } from "../../../lib/texts/italian-article";
import { formatDay } from "../../../lib/texts/reader-locale";

const on = (words: string, day: string) => {
  const written = formatDay(day, "it");
  return italianBefore(words, written) + written;
};

describe("an Italian article before a value", () => {
  it.each([
    ["Entro il ", "Entro l'8 novembre 2026"],
    ["Il ", "L'8 novembre 2026"],
    ["fino al ", "fino all'8 novembre 2026"],
    ["Dal ", "Dall'8 novembre 2026"],
    ["i dati del ", "i dati dell'8 novembre 2026"],
    ["nel ", "nell'8 novembre 2026"],
    ["sul ", "sull'8 novembre 2026"],
    ["per (il ", "per (l'8 novembre 2026"],
  ])("%j agrees with the 8th", (words, whole) => {
    expect(on(words, "2026-11-08")).toBe(whole);
    expect(on(words, "2026-11-11")).toBe(whole.replace("8", "11"));
  });

  it.each(["01", "02", "07", "09", "10", "12", "18", "21", "28"])("stays before the %s", (day) => {
    const written = formatDay(`2026-11-${day}`, "it");
    expect(on("entro il ", `2026-11-${day}`)).toBe(`entro il ${written}`);
  });

  it.each([
    ["Tutti i ", "8,5", "Tutti gli "],
    ["Nessuno dei ", "80", "Nessuno degli "],
    ["I ", "8.000", "Gli "],
    ["i ", "11.000", "gli "],
    ["i ", "11", "gli "],
    ["i ", "110", "i "],
    ["i ", "18", "i "],
    ["il ", "", "il "],
    ["al ", "Program Administrator", "al "],
  ])("%j before %s is %j", (words, value, fit) => {
    expect(italianBefore(words, value)).toBe(fit);
  });

  it.each(["", "Partner ID ", "animal ", "il: ", "il", "èil "])("leaves %j alone", (words) => {
    expect(italianBefore(words, "8")).toBe(words);
  });
});
