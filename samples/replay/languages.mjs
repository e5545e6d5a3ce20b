/** The generator that makes each language's SDK. */
export const GENERATORS = {
  java: 'java (feign, own templates)',
  typescript: 'typescript-axios',
  python: 'python',
  go: 'go',
  rust: 'rust',
};
