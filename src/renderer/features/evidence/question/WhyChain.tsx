export function WhyChain(_props: { readonly questionId: string; readonly outcomeId: string; readonly revision: number }) {
  return null;
}
