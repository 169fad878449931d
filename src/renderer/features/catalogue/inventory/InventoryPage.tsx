/** Takes its place as soon as the view is there. */
export function InventoryPage() {
  return <h1 className="page-title">InventoryPage</h1>;
}
