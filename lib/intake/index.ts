/** Files that a partner admin downloads become facts and named problems. See `contract.ts` for what goes in and out. */
export { readFiles } from "./read-files";
export { expandSampleDates } from "./sample-dates";
