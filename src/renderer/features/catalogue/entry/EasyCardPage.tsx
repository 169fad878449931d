/** Takes its place as soon as the view is there. */
export function EasyCardPage() {
  return <h1 className="page-title">EasyCardPage</h1>;
}
