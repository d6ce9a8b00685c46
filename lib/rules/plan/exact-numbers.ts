/** Sums of points and costs carry floating-point dust; it must never decide. */
import { withoutDust } from "../standing/score";

export function isAtLeast(value: number, minimum: number): boolean {
  return withoutDust(value - minimum) >= 0;
}

export function isAbove(value: number, other: number): boolean {
  return withoutDust(value - other) > 0;
}
