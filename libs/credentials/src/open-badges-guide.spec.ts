import { describe, expect, it } from 'vitest';
import { bundledContexts, CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.js';
import { canonicalDocument, canonicalProof } from './data-integrity.js';
import { haveVectors, vectorText } from './vectors.js';

/** The basic OpenBadgeCredential of the guide, whose canonical form it prints. */
const document = {
  '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT],
  id: 'http://example.com/credentials/3527',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'https://example.edu/issuers/565049',
    type: ['Profile'],
    name: 'Example Corp',
    url: 'https://www.imsglobal.org',
  },
  validFrom: '2010-01-01T00:00:00Z',
  name: 'Teamwork Badge',
  credentialSubject: {
    id: 'did:example:ebfeb1f712ebc6f1c276e12ec21',
    type: ['AchievementSubject'],
    achievement: {
      id: 'https://example.com/achievements/21st-century-skills/teamwork',
      type: ['Achievement'],
      criteria: {
        narrative:
          'Team members are nominated for this badge by their peers and recognized upon review by Example Corp management.',
      },
      description: 'This badge recognizes the development of the capacity to collaborate within a group environment.',
      name: 'Teamwork',
    },
  },
};

const proof = {
  type: 'DataIntegrityProof',
  created: '2010-01-01T19:23:24Z',
  verificationMethod: 'https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
};

describe.skipIf(!haveVectors('ob-impl'))('1EdTech implementation guide', () => {
  it('canonical document and proof come out as printed', async () => {
    expect(await canonicalDocument(document)).toBe(vectorText('ob-impl', 'obv3p0', 'document-canon.txt'));
    expect(await canonicalProof(document, proof, bundledContexts)).toBe(
      vectorText('ob-impl', 'obv3p0', 'proof-canon.txt'),
    );
  });
});
