/** The keys of one language's words, with any text: what the other language must have, no more and no less. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> };
