// The reader's tags on a policy: chips that go with a press, and a field for a new one.
import { useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

/** Longer tags are notes. */
const MAX_TAG_LENGTH = 40;

/** Draws the tags; `known` are offered while typing. */
export function TagField(props: {
  tags: readonly string[];
  known: readonly string[];
  onTags(tags: string[]): void;
}) {
  const { tags, known, onTags } = props;
  const [typed, setTyped] = useState('');
  const add = (event: Event) => {
    event.preventDefault();
    const tag = typed.trim().replace(/\s+/gu, ' ').slice(0, MAX_TAG_LENGTH);
    if (tag && !tags.includes(tag)) onTags([...tags, tag]);
    setTyped('');
  };
  return (
    <form class="tag-field" onSubmit={add}>
      <span class="tags">
        {tags.map((tag) => (
          <span key={tag} class="tag">
            <bdi>{tag}</bdi>
            <button
              type="button"
              aria-label={say('library_tag_remove', tag)}
              onClick={() => onTags(tags.filter((one) => one !== tag))}
            >
              ×
            </button>
          </span>
        ))}
      </span>
      <input
        type="text"
        list="known-tags"
        aria-label={say('library_tag_new')}
        placeholder={say('library_tag_new')}
        maxLength={MAX_TAG_LENGTH}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <datalist id="known-tags">
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <button type="submit">{say('library_tag_add')}</button>
    </form>
  );
}
