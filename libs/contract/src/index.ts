export * from './documents.js';
export * from './questions.js';
