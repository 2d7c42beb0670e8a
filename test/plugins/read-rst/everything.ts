/** A document with every construct in it. */
export const everything = `
Guide *a*
=========

:Author: Me <me@example.org>

1. one

   a) **two** ::

         $ ls

   | three
   |   four

- \tfive \`six\`_ and |seven|
\tnine :ref:\`ten <b>\`

term : class
    eleven [1]_

    -- somebody

-o FILE  twelve

+---+-----+
| a | *b* |
+===+=====+
| c | ::  |
|   |     |
|   |  d  |
+---+-----+

===  ===
中  *e*
===  ===

.. note:: thirteen \`f <https://example.org>\`__

   >>> g
   h
.. _six: i
.. |seven| replace:: *j*
.. [1] k
.. image:: l.png
.. tabs::

   .. code-tab:: sh M

      n
`
