/** The name of the view in the tab, in bookmarks, and to screen readers that come to it. */
import { useEffect } from 'preact/hooks';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
