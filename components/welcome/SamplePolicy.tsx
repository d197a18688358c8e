// A made-up policy, drawn as a page of its own inside the page. Says nothing about what it means.

/** The text of a made-up policy, in its own language. */
export type SampleText = {
  lang: string;
  title: string;
  /** Address it would have. */
  address: string;
  parts: readonly { heading: string; paragraphs: readonly string[] }[];
};

/** Draws the policy; `id` names the element that holds the text and nothing else. */
export function SamplePolicy({ id, text }: { id: string; text: SampleText }) {
  return (
    <div class="sample" lang={text.lang}>
      <p class="address" aria-hidden="true">
        <span class="dots" />
        <bdi>{text.address}</bdi>
      </p>
      <article id={id} aria-labelledby={`${id}-title`}>
        <h3 id={`${id}-title`}>{text.title}</h3>
        {text.parts.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h4>{heading}</h4>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
}
