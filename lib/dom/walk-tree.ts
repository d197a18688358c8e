// Walks a tree as a reader sees it: into open shadow roots, and into what is slotted there.
// Keeps its own stack, because a hostile page nests deeper than a call stack.

export type TreeVisitor = {
  /** Called before an element's children; false leaves the element out, `leave` is then not called. */
  enter(el: Element, tag: string): boolean;
  leave(el: Element, tag: string): void;
  /** Called for each Text node; false ends the walk. */
  text(node: Text): boolean;
};

type Level = { el: Element; tag: string; next: Node | null; slotted: Node[] | null };

/** Walks everything under an element; returns false when the visitor ended the walk. */
export function walkTree(root: Element, visitor: TreeVisitor): boolean {
  const stack: Level[] = [];
  enterElement(root, visitor, stack);
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = takeNext(level);
    if (!node) {
      stack.pop();
      visitor.leave(level.el, level.tag);
    } else if (node.nodeType === 3) {
      if (!visitor.text(node as Text)) return false;
    } else if (node.nodeType === 1) {
      enterElement(node as Element, visitor, stack);
    }
  }
  return true;
}

function enterElement(el: Element, visitor: TreeVisitor, stack: Level[]): void {
  const tag = el.localName.toLowerCase();
  if (!visitor.enter(el, tag)) return;
  const slotted = tag === 'slot' ? assignedNodes(el) : null;
  stack.push({ el, tag, next: (el.shadowRoot ?? el).firstChild, slotted });
}

/** The nodes that the page put into a slot, or null to read the slot's own content. */
function assignedNodes(slot: Element): Node[] | null {
  if (!('assignedNodes' in slot)) return null;
  const nodes = (slot as HTMLSlotElement).assignedNodes();
  return nodes.length > 0 ? [...nodes].reverse() : null;
}

function takeNext(level: Level): Node | null {
  if (level.slotted) return level.slotted.pop() ?? null;
  const node = level.next;
  level.next = node?.nextSibling ?? null;
  return node;
}
