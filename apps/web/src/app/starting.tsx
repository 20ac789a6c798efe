import { Mark } from '@lidzgaita/ui';

/** Before the first chunk of a page is there. */
export function Starting() {
  return (
    <div className="grid min-h-dvh animate-late place-items-center">
      <Mark word="Līdzgaita" />
    </div>
  );
}
