/** JSON as one value or as one value a line, with limits that no real answer of a service comes near. */
import type { Message } from "../../rules/verdicts";
import type { Pace } from "../pace";
import { damageText } from "../table/read-table";
import type { NextPiece } from "../table/text-pieces";

/** A file's JSON. For JSON Lines `value` is the list of all lines' values, and `lines` where each one stands. */
export interface JsonContent {
  readonly value: unknown;
  readonly lines?: readonly number[];
}

/** Characters. Beyond that a browser cannot hold the values that come of it. */
const LONGEST_JSON = 2 ** 28;

/** Real answers nest some ten levels; code that walks through a million of them would fall over. */
const DEEPEST = 64;

function damaged(key: string, data?: Message["data"]): Message {
  return { key, ...(data !== undefined && { data }) };
}

function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) {
      // Past the text in quotes: a quote within it has an odd number of backslashes before it.
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1) {
        if (text.charCodeAt(at) === 0x5c) at += 1;
      }
    } else if (character === 0x5b || character === 0x7b) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
  return false;
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

async function parseLines(text: string, pace: Pace): Promise<JsonContent | Message> {
  const values: unknown[] = [];
  const lines: number[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = parse(line);
    if (parsed === undefined) {
      return values.length === 0
        ? damaged("intake.problem.brokenJson")
        : damaged("intake.problem.brokenJsonLine", { line: index + 1 });
    }
    values.push(parsed.value);
    lines.push(index + 1);
    if (pace.isDue()) await pace.pause();
  }
  return { value: values, lines };
}

/** Reads a file that starts like JSON. `start` is what of it was read already. Gives why not where it cannot be read. */
export async function readJson(
  start: string,
  nextPiece: NextPiece,
  pace: Pace,
): Promise<JsonContent | Message> {
  const pieces = [start];
  let length = start.length;
  for (let piece = nextPiece(); piece.is !== "end"; piece = nextPiece()) {
    if (piece.is !== "text") return damaged(damageText(piece.is));
    pieces.push(piece.text);
    length += piece.text.length;
    if (length > LONGEST_JSON) return damaged("intake.problem.longJson");
    if (pace.isDue()) await pace.pause();
  }
  const text = pieces.join("");
  if (isDeep(text)) return damaged("intake.problem.deepJson");
  return parse(text) ?? parseLines(text, pace);
}
