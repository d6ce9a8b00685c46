/** Keys under `storage.local` that content scripts read too. Constants only, so that they cost a content script nothing. */

/** A new value each time facts, figures or settings changed, so that what was drawn before must be asked again. */
export const REVISION_KEY = "standing-revision";

/** Which portals and badges are switched on: a copy of the settings' switches, written together with them. */
export const OVERLAY_SWITCHES_KEY = "overlay-switches";
