/** The part of saxen that is used here; the package brings no types of its own. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      handler: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: "closeTag", handler: (name: string) => void): this;
    on(event: "text" | "cdata", handler: (text: string) => void): this;
    on(event: "error", handler: (error: Error) => void): this;
    /** Takes the next piece of the document. */
    write(text: string): this;
    /** Fails where the document is not complete. */
    end(): void;
  }
}
