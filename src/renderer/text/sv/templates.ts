/** Granskningsmallar: the list, each template's page, and the group's own. */
export const templates = {
  'templates.title': 'Granskningsmallar',
} as const;
