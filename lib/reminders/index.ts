/** From verdicts, facts and today to what is coming up, and what of it is to be told now. Pure: no clock, no browser. */
export * from "./calendar-events";
export * from "./calendar-text";
export * from "./certification-occasions";
export * from "./data-occasions";
export * from "./due-reminders";
export * from "./list-occasions";
export * from "./occasion";
export * from "./record-occasions";
export * from "./renewal-occasions";
