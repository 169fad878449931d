/** Takes its place as soon as the view is there. */
export function CatalogueListPage() {
  return <h1 className="page-title">CatalogueListPage</h1>;
}
