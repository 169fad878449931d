export function SettingsPage() {
  return <h1 className="page-title">Inställningar</h1>;
}
