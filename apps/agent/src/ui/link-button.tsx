import { useRender } from '@base-ui/react/use-render'
import type { ReactElement, ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

type Props = {
  /** The link, such as `<Link to={paths.rules} />`. */
  render: ReactElement
  look?: 'primary' | 'plain' | 'quiet'
  size?: 'small' | 'normal'
  icon?: ReactNode
  children: ReactNode
}

/** A link to a place where something is begun: it looks like a button. */
export const LinkButton = ({ render, look = 'plain', size = 'normal', icon, children }: Props) =>
  useRender({
    render,
    props: {
      className: classes(styles.button, styles[look], styles[size]),
      children: (
        <>
          {icon}
          {children}
        </>
      ),
    },
  })
