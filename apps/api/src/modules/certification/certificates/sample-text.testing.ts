import type { CertificateText } from './certificate-pdf.js';

/** One certificate's words, for the tests of its PDF. */
export const sampleText: CertificateText = {
  number: 'LG-2026-000123',
  holder: 'Žanete Ķirse-Ģērmane',
  title: { lv: 'Līdzgaitnieka apliecība', en: 'Mentor’s certificate' },
  criteria: {
    lv: 'Apgūti moduļi K1 un K3, abu moduļu testi nokārtoti vismaz ar 80 % un bez kļūdām drošības jautājumos, mācību nedēļas nogale apmeklēta pilnībā, saņemts divu treneru ieteikums un pabeigta atlase. Apliecība apliecina sagatavotību; atļauju sākt darbu ar konkrētu cilvēku dod atbildīgais dienests.',
    en: 'Modules K1 and K3 completed, both tests passed with at least 80% and no mistakes in the safety questions, the training weekend attended in full, the recommendation of two trainers received and selection completed. The certificate shows readiness; permission to begin work with a particular person is given by the responsible service.',
  },
  programme: { title: { lv: 'Līdzgaitnieks', en: 'Mentor' }, editionNumber: 3, academicHours: 17 },
  issuer: { lv: 'Ieslodzījuma vietu pārvalde', en: 'Prison Administration' },
  issuedOn: '2026-11-22',
  expiresOn: '2028-11-22',
  issuedAt: new Date('2026-11-22T10:00:00Z'),
  verificationUrl: 'https://lidzgaita.example.lv/v/0123456789abcdefghjkmnpqrs',
  credential: { type: ['VerifiableCredential'], name: 'Līdzgaitnieka apliecība' },
};
