/**
 * Stable codes of {@link CertificationError}:
 * - `bad-day`: not an existing day in the form `2026-11-22`
 * - `bad-instant`: not an instant in ISO form with an offset (`2026-11-22T22:00:00Z`)
 * - `bad-months`: not a whole number of months from 1 to 1200
 * - `not-issued-yet`: a certificate's status was asked for on a day before its issue
 */
export type CertificationErrorCode = 'bad-day' | 'bad-instant' | 'bad-months' | 'not-issued-yet';

/** The only error that this library throws. Callers decide by `code`; `value` is what was refused, for logs. */
export class CertificationError extends Error {
  override readonly name = 'CertificationError';

  constructor(
    readonly code: CertificationErrorCode,
    readonly value?: unknown,
  ) {
    super(code);
  }
}
