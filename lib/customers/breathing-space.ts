/** For pages that put a long list into words: the same turns that the store takes. */
export { breathingSpace } from "../store/breathing-space";
