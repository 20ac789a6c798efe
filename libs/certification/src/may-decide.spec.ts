import { describe, expect, it } from 'vitest';
import type { CertificateStatus } from './certificate-status.js';
import type { DecisionKind } from './decision.js';
import { canDecide } from './may-decide.js';

describe('which decision is possible', () => {
  const table: [DecisionKind, (CertificateStatus | 'none')[]][] = [
    ['certify', ['none', 'valid', 'expired']],
    ['suspend', ['valid']],
    ['reinstate', ['suspended']],
    ['revoke', ['valid', 'expired', 'suspended']],
  ];
  const statuses = ['none', 'valid', 'expired', 'suspended', 'revoked'] as const;
  const cells = table.flatMap(([kind, from]) =>
    statuses.map((status) => [kind, status, from.includes(status)] as const),
  );

  it.each(cells)('%s when %s: %s', (kind, status, expected) => {
    expect(canDecide(kind, status)).toBe(expected);
  });
});
