/** Takes its place as soon as the view is there. */
export function CardPage() {
  return <h1 className="page-title">CardPage</h1>;
}
