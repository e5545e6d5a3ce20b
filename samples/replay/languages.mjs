/** The proven languages, with the generator of each one's SDK. Java is proven by contract-tests. */
export const LANGUAGES = {
  java: { name: 'Java', generator: 'java' },
  typescript: { name: 'TypeScript', generator: 'typescript-axios' },
  python: { name: 'Python', generator: 'python' },
  go: { name: 'Go', generator: 'go' },
  rust: { name: 'Rust', generator: 'rust' },
};
