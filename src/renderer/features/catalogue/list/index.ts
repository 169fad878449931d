export { CatalogueListPage } from './CatalogueListPage.tsx';
