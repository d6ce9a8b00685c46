/** The store's named errors. `name` survives the way through messages and workers, where a class would not. */

function namedError(name: string, message: string, cause?: unknown): Error {
  return Object.assign(new Error(message, { cause }), { name });
}

/** A newer version of the extension has already changed the database; this one must not touch it. */
export function newerDatabaseError(cause: unknown): Error {
  return namedError(
    "NewerDatabaseError",
    "The stored data was written by a newer version of Good Standing. Update the extension to read it.",
    cause,
  );
}

/** Something that a committed generation must hold is not there. */
export function damagedGenerationError(what: string): Error {
  return namedError(
    "DamagedGenerationError",
    `The stored data is incomplete (${what}). Import the reports again.`,
  );
}

/** Imports replaced the generation while it was being read. */
export function generationGoneError(generation: number): Error {
  return namedError(
    "GenerationGoneError",
    `Generation ${generation} was replaced by newer imports while it was being read.`,
  );
}

/** Another import ended, or somebody went back, since this generation was looked at: look again before deciding. */
export function notInForceError(generation: number): Error {
  return namedError(
    "NotInForceError",
    `Generation ${generation} is not where it was when this was asked for.`,
  );
}

/** A contribution holds facts stamped as another report's, so that replacing by report would lose or keep the wrong ones. */
export function foreignFactError(expected: string, found: string): Error {
  return namedError(
    "ForeignFactError",
    `A fact of the report "${found}" was handed in with the report "${expected}".`,
  );
}

/** True for an error that `name`s itself so, whichever side of a message it comes from. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
