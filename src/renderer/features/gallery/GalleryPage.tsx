export function GalleryPage() {
  return <h1 className="page-title">Byggstenar</h1>;
}
