/** Takes its place as soon as the view is there. */
export function EntryPage() {
  return <h1 className="page-title">EntryPage</h1>;
}
