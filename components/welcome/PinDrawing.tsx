// Small drawings of where to press. Only lines in the colours of the page; a screen reader has the words.

/** What a drawing points at. */
export type PinStep = 'puzzle' | 'pin' | 'cog' | 'menu' | 'row';

/** Draws one step. */
export function PinDrawing({ step }: { step: PinStep }) {
  return (
    <svg class="drawing" viewBox="0 0 120 48" width="120" height="48" aria-hidden="true">
      {step === 'puzzle' || step === 'menu' ? <Toolbar step={step} /> : <Row step={step} />}
    </svg>
  );
}

/** A toolbar with an address field; the place to press is at its end, ringed. */
function Toolbar({ step }: { step: 'puzzle' | 'menu' }) {
  return (
    <>
      <rect class="frame" x="1" y="8" width="118" height="32" rx="6" />
      <rect class="field" x="9" y="16" width="68" height="16" rx="8" />
      {step === 'puzzle' ? (
        <path
          class="shape"
          d="M91 18h4a3 3 0 1 1 6 0h4v5a3 3 0 1 1 0 6v4h-14v-4a3 3 0 1 0 0-6z"
          transform="translate(-2 -1)"
        />
      ) : (
        <path class="shape" d="M96 17v.1M96 24v.1M96 31v.1" stroke-width="4" stroke-linecap="round" />
      )}
      <circle class="ring" cx="96" cy="24" r="15" />
    </>
  );
}

/** A line of a menu: Gloss's sign and name, and at the end what to press. */
function Row({ step }: { step: 'pin' | 'cog' | 'row' }) {
  return (
    <>
      <rect class="frame" x="1" y="8" width="118" height="32" rx="6" />
      <rect class="logo" x="9" y="16" width="16" height="16" rx="4" />
      <path class="logo-line" d="M12.5 20h9M12.5 24h5M12.5 28h7" />
      <text class="name" x="32" y="29">
        Gloss
      </text>
      {step === 'pin' && <path class="shape" d="M92 16h8l-1.500 6 3.500 4h-12l3.500-4zM96 26v7" />}
      {step === 'cog' && (
        <>
          <circle class="shape" cx="96" cy="24" r="4" />
          <circle class="shape dashed" cx="96" cy="24" r="7" />
        </>
      )}
      {step === 'row' ? (
        <rect class="ring" x="4" y="11" width="112" height="26" rx="5" />
      ) : (
        <circle class="ring" cx="96" cy="24" r="14" />
      )}
    </>
  );
}
