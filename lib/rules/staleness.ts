/** Evidence older than this many days proves nothing about today: three monthly refreshes were missed. */
export const STALE_AFTER_DAYS = 92;
