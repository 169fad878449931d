import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, TabPanels, Tabs as AriaTabs } from 'react-aria-components';
import './Tabs.css';

export interface TabItem<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly content: ReactNode;
}

export interface TabsProps<T extends string> {
  readonly label: string;
  readonly tabs: readonly TabItem<T>[];
  readonly selected?: T;
  readonly onChange?: (id: T) => void;
}

/** Several views of one thing, one at a time. */
export function Tabs<T extends string>({ label, tabs, selected, onChange }: TabsProps<T>) {
  return (
    <AriaTabs className="tabs" selectedKey={selected} onSelectionChange={(key) => onChange?.(key as T)}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      <TabPanels>
        {tabs.map((tab) => (
          <TabPanel key={tab.id} id={tab.id} className="tab-panel">
            {tab.content}
          </TabPanel>
        ))}
      </TabPanels>
    </AriaTabs>
  );
}
