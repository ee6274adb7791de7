type Attributes = Record<string, string | boolean | ((event: never) => void)>;

/** An element with attributes, listeners (`onclick`) and children. Text is always text, never markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function')
      element.addEventListener(key.slice(2), value as (event: Event) => void);
    else if (typeof value === 'boolean') element.toggleAttribute(key, value);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}
