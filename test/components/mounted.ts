/** Mounts components into a page of their own and finds things there as people do: by role and name. */
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

export interface Mounted {
  readonly root: HTMLElement;
  /** The one element of that tag whose text or label is `name`. */
  find<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string): HTMLElementTagNameMap[Tag];
  /** The control that the label `name` belongs to. */
  field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
  press(button: string): Promise<void>;
  type(field: string, value: string): Promise<void>;
  /** Lets promises, effects and frames run. */
  settle(): Promise<void>;
  unmount(): void;
}

export async function mount(what: ComponentChild): Promise<Mounted> {
  const root = document.createElement("div");
  document.body.append(root);
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));

  const find: Mounted["find"] = (tag, name) => {
    const all = [...root.querySelectorAll(tag)].filter(
      (element) => (element.getAttribute("aria-label") ?? element.textContent?.trim()) === name,
    );
    const [only] = all;
    if (only === undefined || all.length > 1) {
      throw new Error(`${all.length} elements <${tag}> are called "${name}"`);
    }
    return only;
  };
  const field: Mounted["field"] = (name) => {
    const named = root.querySelector(`input[aria-label="${name}"],select[aria-label="${name}"]`);
    const element = named ?? document.getElementById(find("label", name).htmlFor);
    if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) return element;
    if (element instanceof HTMLTextAreaElement) return element;
    throw new Error(`"${name}" labels no control`);
  };

  await act(() => render(what, root));
  await settle();
  return {
    root,
    find,
    field,
    settle,
    async press(button) {
      await act(() => find("button", button).click());
      await settle();
    },
    async type(name, value) {
      const element = field(name);
      await act(() => {
        element.value = value;
        element.dispatchEvent(new Event("input", { bubbles: true }));
        element.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await settle();
    },
    unmount() {
      render(null, root);
      root.remove();
    },
  };
}

/** A promise that the test settles when it likes. */
export function later<Value>() {
  let resolve: (value: Value) => void = () => {};
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<Value>((onValue, onError) => {
    resolve = onValue;
    reject = onError;
  });
  return { promise, resolve, reject };
}
