/** The id of a folder's line in the table. */
export const anchorOf = (folder: string): string => `folder-${folder.replace(/\W/g, '-')}`;
