import type { ReactNode } from 'react'
import classes from './data_table.module.css'

type DataTableProps = {
  caption: string
  columns: string[]
  rows: { key: string; cells: ReactNode[] }[]
}

/** A plain table; on a phone every row becomes a card with the column's name before each value. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  return (
    <div className={classes.frame}>
      <table role="table" className={classes.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells }) => (
            <tr key={key} role="row">
              {cells.map((cell, index) => (
                <td key={index} role="cell" data-label={columns[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
