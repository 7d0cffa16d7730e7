/** What several tests look at happens once, when the first of them asks for it. */
export function once<T>(happen: () => Promise<T>): () => Promise<T> {
  let happened: Promise<T> | null = null;
  return () => (happened ??= happen());
}
