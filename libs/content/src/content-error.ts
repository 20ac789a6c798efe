/**
 * Stable codes of {@link ContentError}, raised only when content with faults, or with gaps, is compiled:
 * - `unknown-module`, `unknown-programme`, `unknown-agreement`: the content has none of that id
 * - `unknown-term`: a text names a term that the glossary does not have
 * - `missing-hash`: a programme's module has no edition
 */
export type ContentErrorCode = 'unknown-module' | 'unknown-programme' | 'unknown-agreement' | 'unknown-term' | 'missing-hash';

/** A mistake of the calling code; bad files never raise it, they give faults. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  constructor(
    readonly code: ContentErrorCode,
    readonly id: string,
  ) {
    super(`${code}: ${id}`);
  }
}
