// The one walk over a page: document in, blocks and anchors out. Offsets are final here; nothing
// later searches the page for words again. Says nothing about what the text means.
import type { Block } from '../model/page.ts';
import type { Anchor } from './anchors.ts';
import { createBlockCollector } from './block-collector.ts';
import { createBlockWriter } from './block-writer.ts';
import { findCollapsedPanels } from './collapsed-panels.ts';
import { headingLevel, isBlock, isBold, isList, isNeverText } from './element-kinds.ts';
import { findPolicyRoot, isFurniture } from './find-policy-root.ts';
import { isHiddenByMarkup } from './is-hidden.ts';
import { walkTree } from './walk-tree.ts';

/** A reader's longest policies have 400,000 characters; past this a page is not a text any more. */
export const MAX_TEXT_LENGTH = 2_000_000;

export type CollectedPage = {
  blocks: Block[];
  anchors: Anchor[];
  title: string;
  lang: string | null;
  isTruncated: boolean;
};

export type CollectOptions = {
  /** Whether an element hides what it holds; by markup alone when left out. */
  isHidden?: (el: Element) => boolean;
  /** Address that relative links start from; the document's own when left out. */
  baseUrl?: string;
  /** Characters after which the walk stops; MAX_TEXT_LENGTH when left out. */
  maxLength?: number;
};

/** Collects the blocks of a page and, beside them, where their words stand. */
export function collectPage(root: Document, options: CollectOptions = {}): CollectedPage {
  const isHidden = options.isHidden ?? isHiddenByMarkup;
  const maxLength = options.maxLength ?? MAX_TEXT_LENGTH;
  const baseUrl = options.baseUrl ?? root.baseURI;
  const writer = createBlockWriter();
  const collector = createBlockCollector(writer);
  const policyRoot = findPolicyRoot(root);
  const panels = findCollapsedPanels(root);
  let boldDepth = 0;
  let preDepth = 0;
  let breakCount = 0;

  const isTruncated = !walkTree(root.body ?? root.documentElement, {
    enter(el, tag) {
      if (isNeverText(tag)) return false;
      if (isFurniture(el, policyRoot) || (isHidden(el) && !panels.has(el))) return false;
      if (el.shadowRoot) for (const panel of findCollapsedPanels(el.shadowRoot)) panels.add(panel);
      if (tag === 'br') {
        if (++breakCount > 1) collector.flush();
        writer.space();
      } else if (isBlock(tag)) {
        collector.open(el, tag, headingLevel(el, tag), isList(tag));
        breakCount = 0;
      } else if (el.getAttribute('role') === 'heading') {
        collector.open(el, tag, headingLevel(el, tag), false);
      }
      if (tag === 'a') openLink(el);
      if (isBold(tag)) boldDepth++;
      if (tag === 'pre') preDepth++;
      return true;
    },
    leave(el, tag) {
      if (tag === 'a') writer.closeLink();
      if (isBold(tag)) boldDepth--;
      if (tag === 'pre') preDepth--;
      if (isBlock(tag) || el.getAttribute('role') === 'heading') {
        collector.close(el);
        breakCount = 0;
      }
    },
    text(node) {
      if (/\S/.test(node.data)) breakCount = 0;
      writeText(node, preDepth > 0);
      return collector.totalLength() + writer.length() <= maxLength;
    },
  });

  function openLink(el: Element): void {
    const href = absoluteHref(el.getAttribute('href'), baseUrl);
    if (href) writer.openLink(href);
  }

  /** Writes a node; in preformatted text an empty line ends the block. */
  function writeText(node: Text, isPreformatted: boolean): void {
    let from = 0;
    if (isPreformatted) {
      for (const gap of node.data.matchAll(/\n[^\S\n]*\n\s*/g)) {
        writer.write(node, from, gap.index, boldDepth > 0);
        collector.flush();
        from = gap.index + gap[0].length;
      }
    }
    writer.write(node, from, node.data.length, boldDepth > 0);
  }

  collector.flush();
  return {
    blocks: collector.blocks,
    anchors: collector.anchors,
    title: (root.title ?? '').replace(/\s+/gu, ' ').trim(),
    lang: root.documentElement?.getAttribute('lang')?.trim() || null,
    isTruncated,
  };
}

const ALLOWED_PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Makes an address absolute; null for one that a reader must not be sent to. */
function absoluteHref(href: string | null, baseUrl: string | undefined): string | null {
  if (!href) return null;
  const base = baseUrl && URL.canParse(baseUrl) ? baseUrl : undefined;
  if (!URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return ALLOWED_PROTOCOLS.has(url.protocol) ? url.href : null;
}
