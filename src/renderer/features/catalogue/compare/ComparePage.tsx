/** Takes its place as soon as the view is there. */
export function ComparePage() {
  return <h1 className="page-title">ComparePage</h1>;
}
