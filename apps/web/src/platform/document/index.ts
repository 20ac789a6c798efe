export { Blocks } from './block-view';
export { TextProvider } from './inline-view';
export { useModuleDocument } from './use-module-document';
