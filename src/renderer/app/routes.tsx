import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { StartPage } from '#renderer/features/start/index.ts';
import { Shell } from './Shell.tsx';

const CatalogueListPage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/list/index.ts')).CatalogueListPage }));
const ComparePage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/compare/index.ts')).ComparePage }));
const InventoryPage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/inventory/index.ts')).InventoryPage }));
const EntryPage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/entry/index.ts')).EntryPage }));
const CardPage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/entry/index.ts')).CardPage }));
const EasyCardPage = lazy(async () => ({ default: (await import('#renderer/features/catalogue/entry/index.ts')).EasyCardPage }));

/** Every address of the product. All state that one may want to send to a colleague is in the address. */
export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<StartPage />} />
        <Route path="katalog" element={<CatalogueListPage />} />
        <Route path="katalog/jamfor" element={<ComparePage />} />
        <Route path="katalog/inventering" element={<InventoryPage />} />
        <Route path="katalog/:id" element={<EntryPage />} />
        <Route path="katalog/:id/blad" element={<CardPage />} />
        <Route path="katalog/:id/latt" element={<EasyCardPage />} />
      </Route>
    </Routes>
  );
}
