import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../../libs/contract/schema.graphql',
  documents: ['src/**/operations/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          Instant: 'string',
          Day: 'string',
          LocalizedText: '{ lv: string; en: string }',
          JSON: 'Record<string, unknown>',
          QuestionView: '@lidzgaita/contract#QuestionView',
          QuestionResponse: '@lidzgaita/contract#QuestionResponse',
          QuestionReview: '@lidzgaita/contract#QuestionReview',
        },
      },
    },
  },
};

export default config;
